using System.Reflection;
using System.Xml.Linq;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Architecture;

public sealed class ProjectReferences
{
    private const string Prefix = "AikidoGitLabSim.";

    // Source files that are compiled into each project that needs them: no project of their own.
    private const string LinkedSources = "Shared";

    private static readonly string[] Model = ["GitLab", "Stubs"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["GitLab"] = [],
        ["Stubs"] = [],
        ["Validator"] = [],
        ["Handbook"] = [],
        ["Storage"] = Model,
        // Aikido's page runs the validator.
        ["Server"] = [.. Model, "Validator"],
        ["WireMockNet"] = Model,
        ["Cli"] = [.. Model, "Server", "Validator", "Handbook", "Storage", "WireMockNet"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles.Select(NameOf)];

    private static string[] ProjectFiles =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    [Fact]
    public void Projects_refer_to_no_project_that_is_not_below_them()
    {
        ProjectFiles.ShouldNotBeEmpty();
        ProjectFiles.SelectMany(References).Where(reference => !Allowed[reference.From].Contains(reference.To))
            .Select(reference => $"{reference.From} → {reference.To}").ShouldBeEmpty();
    }

    /// <summary>A project file lists only direct references; types can come in through others.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_use_no_type_of_a_project_that_is_not_below_theirs(string project)
    {
        var graph = new FolderGraph(AssemblyOf(project));
        graph.Outside(Prefix).Where(dependency => dependency.Project != LinkedSources && !Allowed[project].Contains(dependency.Project))
            .Select(dependency => dependency.Description).ShouldBeEmpty();
    }

    internal static Assembly AssemblyOf(string project) => Assembly.Load(project == "Cli" ? "gitlab-sim" : Prefix + project);

    private static IEnumerable<(string From, string To)> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => (NameOf(project), NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'))));

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project)[Prefix.Length..];
}
