using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges which scopes are selected.</summary>
internal static class ScopeJudge
{
    /// <summary>Judges a list of scopes.</summary>
    public static Judgement Of(Situation at)
    {
        var named = at.Meaning.Values.Where(value => value.Length > 0).ToArray();
        var offered = at.Page.Scopes;
        var missing = named.Where(scope => !offered.Contains(scope, StringComparer.Ordinal)).ToArray();
        if (at.Meaning.Action == "unselect" || at.Meaning.Negated)
            return Judgement
                .Holds(missing is [] ? "The scopes are offered and can be left out." : $"The form does not offer {Words(missing)} at all.");
        if (missing is [])
            return Judgement.Holds(named is [] ? "The form has a list of scopes." : "The form offers every scope that is named.");
        return Judgement
            .Impossible($"The form for a {at.Page.Kind} does not offer {Words(missing)}.{Hint(at, missing)}",
            Instead(at, named.Except(missing, StringComparer.Ordinal)));
    }

    private static string Hint(Situation at, string[] missing) => string.Concat(missing
        .Where(scope => !at.Facts.Scopes.Contains(scope, StringComparer.Ordinal))
        .Select(scope => NearestWord.Of(scope, at.Facts.Scopes) is { } near ? $" No release has the scope {scope}; the nearest is {near}."
            : $" No release has the scope {scope}."));

    private static string? Instead(Situation at, IEnumerable<string> left) =>
        left.ToArray() is { Length: > 0 } scopes ? $"For a {at.Page.Kind}, select {Words(scopes.Select(scope => $"`{scope}`"))}." : null;

    private static string Words(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
