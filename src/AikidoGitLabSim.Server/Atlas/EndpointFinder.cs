using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Finds routes by what a user writes: <c>GET /api/v4/user</c>, <c>/projects/:id</c>, <c>GET
/// /api/v4/projects/42/repository/tree</c>.</summary>
public static class EndpointFinder
{
    private const string Api = "/api/v4";

    /// <summary>The routes that are meant; none when there is no such route.</summary>
    public static ImmutableArray<AtlasRow> Find(ScopeAtlas atlas, string endpoint)
    {
        var (method, path) = Parts(endpoint);
        var exact = atlas.Rows.Where(row => Fits(row, method)
            && (row.Path == path || row.Path == Api + path || row.Path.Split('?')[0] == path)).ToImmutableArray();
        return exact.IsEmpty
            ? [.. atlas.Rows.Where(row => Fits(row, method) && (Matches(row.Path, path) || Matches(row.Path, Api + path)))]
            : exact;
    }

    /// <summary>The cure for an endpoint that does not exist.</summary>
    public static string Cure(ScopeAtlas atlas, string endpoint)
    {
        var (method, path) = Parts(endpoint);
        var written = path.StartsWith(Api, StringComparison.Ordinal) || path.Contains(".git/", StringComparison.Ordinal)
            || path.Contains("/-/", StringComparison.Ordinal) ? path : Api + path;
        var candidates = atlas.Rows.Where(row => Fits(row, method)).Select(row => row.Path).Distinct(StringComparer.Ordinal).ToList();
        var otherMethods = atlas.Rows.Where(row => Matches(row.Path, written)).Select(row => row.Endpoint).ToList();
        return otherMethods.Count > 0
            ? $"did you mean '{string.Join("' or '", otherMethods)}'?"
            : DidYouMean.Cure(written, candidates,
                $"GitLab {atlas.Edition} has no such route here; 'gitlab-sim scopes' lists those that are simulated");
    }

    private static (string? Method, string Path) Parts(string endpoint)
    {
        var words = endpoint.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var path = words.Length > 1 ? words[1] : words.FirstOrDefault() ?? "";
        path = string.Join('/', path.Split('/').Select(part => part.StartsWith(':') ? $"{{{part[1..]}}}" : part));
        return (words.Length > 1 ? words[0].ToUpperInvariant() : null, path.StartsWith('/') ? path : $"/{path}");
    }

    private static bool Fits(AtlasRow row, string? method) =>
        method is null || row.Policy.Method == method || (method == "HEAD" && row.Policy.Method == "GET");

    /// <summary>Whether a path fits a template, word for word where the template has no parameter.</summary>
    private static bool Matches(string template, string path)
    {
        // The path of a repository is the one parameter that has slashes in it.
        const string repository = "/{repository_path}";
        if (template.StartsWith(repository, StringComparison.Ordinal))
        {
            var rest = template[repository.Length..].Replace("{id}", "", StringComparison.Ordinal);
            return path.Contains(rest, StringComparison.Ordinal) && !path.StartsWith(rest, StringComparison.Ordinal);
        }

        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    private static bool IsParameter(string part) => part.Contains('{', StringComparison.Ordinal);
}
