using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>Groups and projects that requests name by path. One is there when any answer says so, by success or by what else it
/// misses.</summary>
internal sealed partial class NamedThings
{
    public NamedThings(RecordedVersion version)
    {
        var found = version.Exchanges.Select(Find).Where(thing => thing is not null).Select(thing => thing!.Value).ToHashSet();
        Groups = [.. found.Where(thing => !thing.IsProject).Select(thing => thing.Path)
            .Concat(found.Where(thing => thing.IsProject).Select(thing => thing.Path[..thing.Path.LastIndexOf('/')]))
            .Distinct()];
        Projects = [.. found.Where(thing => thing.IsProject).Select(thing => thing.Path)];
    }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Projects { get; }

    private static (bool IsProject, string Path)? Find(Exchange exchange)
    {
        if (NamedByPath().Match(exchange.Path) is not { Success: true } match || IsSilent(exchange.Answer))
            return null;
        var isProject = match.Groups["collection"].Value == "projects";
        var path = Uri.UnescapeDataString(match.Groups["name"].Value);
        var missing = isProject ? "404 Project Not Found" : "404 Group Not Found";
        return exchange.Answer.Body.Contains(missing, StringComparison.Ordinal)
            || (isProject && !path.Contains('/', StringComparison.Ordinal))
            ? null
            : (isProject, path);
    }

    // GitLab judges a token before it looks for what is named.
    private static bool IsSilent(Answer answer) =>
        answer.Status == 401 || (answer.Json as JsonObject)?.Text("error") is "insufficient_scope" or "insufficient_granular_scope";

    [GeneratedRegex("^/api/v4/(?<collection>groups|projects)/(?<name>[^/?]*[a-z][^/?]*)", RegexOptions.None, 1000)]
    private static partial Regex NamedByPath();
}
