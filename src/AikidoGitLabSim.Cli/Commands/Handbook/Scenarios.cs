using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The scenarios of the product that cover a statement of the catalogue.</summary>
internal static partial class Scenarios
{
    private const string Folder = "features";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Own = new(Read);

    /// <summary>The scenarios by statement id; empty where the features are not beside the tool.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfThisProduct => Own.Value;

    [GeneratedRegex(@"@(?<id>[SO]-\d{2})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s*Scenario(?: Outline)?:\s*(?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scenario { get; }

    /// <summary>The scenarios of feature files by the ids in their tags.</summary>
    /// <param name="files">The lines of each file.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<IEnumerable<string>> files) => files
        .SelectMany(Tagged)
        .GroupBy(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Read()
    {
        var folder = Ancestors(new DirectoryInfo(AppContext.BaseDirectory)).Select(parent => Path.Combine(parent.FullName, Folder))
            .FirstOrDefault(Directory.Exists);
        return folder is null ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            : Of(Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(File.ReadLines));
    }

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            yield return folder;
    }

    private static IEnumerable<(string Id, string Name)> Tagged(IEnumerable<string> lines)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Scenario.Match(line) is { Success: true } scenario)
            {
                foreach (var id in tags)
                    yield return (id, scenario.Groups["name"].Value.Trim());
                tags.Clear();
            }
            else if (line.TrimStart().StartsWith('@'))
            {
                tags.UnionWith(Tag.Matches(line).Select(match => match.Groups["id"].Value));
            }
        }
    }
}
