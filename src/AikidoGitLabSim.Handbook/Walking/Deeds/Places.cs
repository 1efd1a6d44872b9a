using AikidoGitLabSim.Handbook.Walking.Labels;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>The places that help pages describe, by the words for them.</summary>
internal static class Places
{
    // In order: the first row of which every word occurs decides.
    private static readonly (string[] Words, Place Place)[] Rows =
    [
        (["aikido"], Place.Aikido),
        (["avatar"], Place.UserMenu),
        (["picture"], Place.UserMenu),
        (["photo"], Place.UserMenu),
        (["user", "menu"], Place.UserMenu),
        (["account", "menu"], Place.UserMenu),
        (["profile", "menu"], Place.UserMenu),
        (["profile", "icon"], Place.UserMenu),
        (["access", "token"], Place.Tokens),
        (["token", "page"], Place.Tokens),
        (["token", "setting"], Place.Tokens),
        (["group"], Place.Group),
        (["project"], Place.Project),
        (["profile"], Place.UserSettings),
        (["user", "setting"], Place.UserSettings),
        (["account", "setting"], Place.UserSettings),
        (["gitlab"], Place.Home),
    ];

    /// <summary>The place that words describe; null where they describe none.</summary>
    /// <param name="words">The words of the page.</param>
    /// <param name="groupNames">The names of the group in use.</param>
    public static Place? Of(string words, params IEnumerable<string> groupNames)
    {
        if (groupNames.Any(name => Words.Plain(name) == Words.Plain(words)))
            return Place.Group;
        var plain = Words.Plain(words).Split(' ').Select(word => word.TrimEnd('s')).ToHashSet(StringComparer.Ordinal);
        return Rows.Where(row => row.Words.All(plain.Contains)).Select(row => (Place?)row.Place).FirstOrDefault();
    }
}
