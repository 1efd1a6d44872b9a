using System.Xml.Linq;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Architecture;

public sealed class ProjectReferences
{
    private const string Prefix = "AikidoGitLabSim.";
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
        // It implements the server's interface of a stub engine.
        ["WireMockNet"] = [.. Model, "Server"],
        ["Cli"] = [.. Model, "Server", "Validator", "Handbook", "Storage", "WireMockNet"],
    };

    [Fact]
    public void Projects_refer_to_no_project_that_is_not_below_them()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.ShouldNotBeEmpty();
        projects.SelectMany(References).Where(reference => !Allowed[reference.From].Contains(reference.To))
            .Select(reference => $"{reference.From} → {reference.To}").ShouldBeEmpty();
    }

    private static IEnumerable<(string From, string To)> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => (NameOf(project), NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'))));

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project)[Prefix.Length..];
}
