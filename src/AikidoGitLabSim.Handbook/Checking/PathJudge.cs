using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges the way to the page of the access tokens.</summary>
internal static class PathJudge
{
    private static readonly HashSet<string> PersonalStarts = new(StringComparer.Ordinal)
    {
        "profile", "profile page", "user profile", "avatar", "profile picture", "picture", "photo", "user menu", "account", "edit profile",
            "preferences",
        "user", "user settings page", "gitlab", "upper-right corner", "profile settings",
    };

    private static readonly HashSet<string> GroupStarts = new(StringComparer.Ordinal)
    {
        "group", "group page", "groups page", "group overview", "groups", "gitlab", "search or go to", "top-level group", "group's page",
    };

    /// <summary>Judges a statement about the way to a page.</summary>
    public static Judgement Of(Situation at)
    {
        var page = at.Page;
        var write = at.Token == TokenBranch.Group
            ? $"Open the group, then select **{string.Join(" > ", page.Menu)}**."
            : $"Select your avatar, then **{string.Join(" > ", page.Menu)}**.";
        if (page.WhyNot is { } why)
            return Judgement
                .Differs($"{why} The page opens without a form.",
                "Use a personal access token. On GitLab.com, group access tokens need Premium or Ultimate.");
        var segments = at.Meaning.Target;
        if (segments is [var only] && !at.Matched.Statement.Text.Contains('>', StringComparison.Ordinal))
            return OfPageName(at, only, write);
        return segments.Select(segment => OfSegment(at, segment)).FirstOrDefault(found => found is not null) is { } wrong
            ? Judgement.Differs(wrong, write)
            : OfPlace(at, segments, write);
    }

    private static Judgement OfPageName(Situation at, string name, string write) =>
        Same(name, at.Page.Title) || Same(name, at.Page.Menu[^1])
            ? Judgement.Holds($"GitLab has a page called \"{at.Page.Title}\".")
            : Judgement.Differs($"GitLab has no page called \"{at.Label}\"; the page is called \"{at.Page.Title}\".", write);

    private static string? OfSegment(Situation at, string segment)
    {
        var page = at.Page;
        var starts = at.Token == TokenBranch.Group ? GroupStarts : PersonalStarts;
        if (page.Menu.Any(entry => Same(entry, segment)) || Same(page.MenuHeading ?? "", segment) || starts.Contains(segment))
            return null;
        return page.OtherEntries.Any(entry => Same(entry, segment))
            ? $"\"{Written(at, segment)}\" leads to another page; the tokens are under \"{string.Join(" > ", page.Menu)}\"."
            : $"There is no \"{Written(at, segment)}\" on this way; the tokens are under \"{string.Join(" > ", page.Menu)}\".";
    }

    // All segments exist: the last one has to be the page, and no parent may be left out.
    private static Judgement OfPlace(Situation at, IReadOnlyList<string> segments, string write)
    {
        var page = at.Page;
        if (!Same(segments[^1], page.Menu[^1]))
            return Judgement.Differs($"\"{Written(at, segments[^1])}\" is not the page of the tokens; {Under(page)}", write);
        var parents = page.Menu.Skip(at.Token == TokenBranch.Group ? 0 : 1).SkipLast(1);
        if (parents.FirstOrDefault(parent => !segments.Any(segment => Same(segment, parent))) is { } missing)
            return Judgement.Differs($"\"{page.Menu[^1]}\" is below \"{missing}\".", write);
        var exact = at.Matched.Statement.Target.Any(segment => ReaderWords.Plain(segment).Trim('"', '*', ' ') == page.Menu[^1]);
        return exact
            ? Judgement.Holds($"\"{string.Join(" > ", page.Menu)}\" leads to the page.")
            : Judgement.Holds($"The page is reached; its label is written \"{page.Menu[^1]}\".", write);
    }

    private static string Under(Knowledge.TokenPageFacts page) => $"they are under \"{string.Join(" > ", page.Menu)}\".";

    private static string Written(Situation at, string segment) =>
        at.Matched.Statement.Target.FirstOrDefault(one => ReaderWords.Label(one) == segment) is { } found ? ReaderWords.Plain(found)
            : segment;

    private static bool Same(string one, string two) => ReaderWords.Label(one) == ReaderWords.Label(two);
}
