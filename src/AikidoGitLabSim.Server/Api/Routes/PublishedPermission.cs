using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>What a fine-grained token needs on paths of GitLab's REST API, as GitLab publishes it
/// (<c>doc/auth/tokens/fine_grained_access_tokens.md</c>).</summary>
/// <param name="Parts">The path in parts; <c>{}</c> is a parameter.</param>
/// <param name="IsExact">Whether it covers this path only, not those below it.</param>
/// <param name="Actions">The permission by HTTP method.</param>
/// <param name="Line">The line of the list.</param>
internal sealed record PublishedPermission(ImmutableArray<string> Parts, bool IsExact, ImmutableDictionary<string, string> Actions,
    string Line)
{
    private const string Anything = "{}";
    private const char Whole = '!';

    private static readonly Lazy<ImmutableArray<PublishedPermission>> All = new(() =>
    [
        .. PublishedFile.Lines("published-permissions.txt").SelectMany(Parse)
            .OrderByDescending(row => row.Parts.Length).ThenByDescending(row => row.Parts.Count(part => part != Anything)),
    ]);

    /// <summary>The permission that a method of a published path needs; null: the path accepts no fine-grained token.</summary>
    /// <param name="template">The path below <c>/api/v4</c>, parameters in braces.</param>
    /// <param name="method">The HTTP method.</param>
    public static string? Of(string template, string method)
    {
        var parts = template.Split('/');
        return All.Value.FirstOrDefault(row => row.Covers(parts))?.Actions.GetValueOrDefault(method);
    }

    /// <summary>Lines that apply to no path.</summary>
    /// <param name="templates">The published paths.</param>
    internal static IEnumerable<string> Unused(IReadOnlyCollection<string> templates)
    {
        var used = templates.Select(template => All.Value.FirstOrDefault(row => row.Covers(template.Split('/')))?.Line).ToHashSet();
        return All.Value.Select(row => row.Line).Where(line => !used.Contains(line)).Distinct(StringComparer.Ordinal);
    }

    private bool Covers(string[] path)
    {
        if (IsExact ? path.Length != Parts.Length : path.Length < Parts.Length)
            return false;
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i] != path[i] && !(Parts[i] == Anything && path[i].StartsWith('{')))
                return false;
        }

        return true;
    }

    private static IEnumerable<PublishedPermission> Parse(string line)
    {
        if (line.Split(' ') is not [var path, var resource, var actions])
            throw new FormatException($"'{line}' is not a path, a resource and actions");
        var isExact = path.EndsWith('$');
        string[] paths = path.StartsWith('&') ? [$"/projects/{Anything}{path[1..]}", $"/groups/{Anything}{path[1..]}"] : [path];
        return paths.Select(one =>
            new PublishedPermission([.. one.TrimEnd('$').Split('/')], isExact, Permissions(resource, actions), line));
    }

    private static ImmutableDictionary<string, string> Permissions(string resource, string actions) =>
        actions.Split(',').SelectMany(ActionsOf).ToImmutableDictionary(
            pair => pair.Method, pair => pair.Action.StartsWith(Whole) ? pair.Action[1..] : $"{pair.Action}_{resource}");

    private static IEnumerable<(string Method, string Action)> ActionsOf(string text) => text.Split('=') is [var method, var action]
        ? [(method, action)]
        : text.SelectMany(letter => letter switch
        {
            'r' => [("GET", "read")],
            'c' => [("POST", "create")],
            'u' => new[] { ("PUT", "update"), ("PATCH", "update") },
            'd' => [("DELETE", "delete")],
            '-' => [],
            _ => throw new FormatException($"'{letter}' is not an action"),
        });
}
