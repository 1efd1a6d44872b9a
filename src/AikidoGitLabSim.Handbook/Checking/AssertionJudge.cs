using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges claims, caveats and prerequisites by what they are about, where the tables can.</summary>
internal static class AssertionJudge
{
    private static readonly Func<Situation, IReadOnlySet<string>, Judgement?>[] Judges =
        [OfAdvice, OfKinds, OfSameness, OfScopes, OfTier, OfDefaultRole, OfRole, OfShownOnce, OfExpiry, OfBotUser];

    /// <summary>Judges an assertion; null where the tables cannot decide.</summary>
    public static Judgement? Of(Situation at)
    {
        if (at.Matched.Statement.Kind == StatementKind.Recommendation)
            return null;
        var about = at.Meaning.About.ToHashSet(StringComparer.Ordinal);
        return Judges.Select(judge => judge(at, about)).FirstOrDefault(found => found is not null);
    }

    // The page now says not to do what was a step.
    private static Judgement? OfAdvice(Situation at, IReadOnlySet<string> about) =>
        at.Matched.Entry is { Meaning.Action: "clear" } && (at.Meaning.Negated || about.Contains("modality.never"))
            ? Judgement.Holds("The date stays as the form proposes it.")
            : null;

    private static Judgement? OfKinds(Situation at, IReadOnlySet<string> about)
    {
        if (!about.Contains("count.several") || !about.Contains("token.personal") || about.Contains("likeness.same"))
            return null;
        return at.Edition.FineGrainedTokens
            ? Judgement.Holds("There are legacy and fine-grained personal access tokens.", "Say that the reader creates a legacy token.")
            : Judgement.Differs("There is one kind of personal access token.",
                "Delete the sentence: there is one kind of personal access token.");
    }

    private static Judgement? OfSameness(Situation at, IReadOnlySet<string> about) =>
        about.Contains("likeness.same") && (about.Contains("count.all") || about.Contains("count.both")) && !at.Meaning.Negated
            ? Judgement.Differs(
                "The kinds differ in what they read, in their scopes, in who can create them and in when they expire.",
                "A personal access token reads everything that its user can read. A group access token reads one group and its subgroups, "
                + "and cannot have the scope read_user.")
            : null;

    private static Judgement? OfScopes(Situation at, IReadOnlySet<string> about)
    {
        var scopes = ScopesIn(about, at.Facts);
        if (scopes is [] || about.Contains("modality.only") || !about.Overlaps(["modality.never", "modality.possible"])
            || !about.Overlaps(["token.group", "token.personal", "token.any"]))
            return null;
        var offered = scopes.All(scope => at.Page.Scopes.Contains(scope, StringComparer.Ordinal));
        var says = !at.Meaning.Negated && !about.Contains("modality.never");
        var seen = $"The form for a {at.Page.Kind} {(offered ? "offers" : "does not offer")} {string.Join(", ", scopes)}.";
        return offered == says ? Judgement.Holds(seen) : Judgement.Differs(seen);
    }

    private static string[] ScopesIn(IReadOnlySet<string> about, IGitLabFacts facts) =>
    [
        .. about.Where(name => facts.Scopes.Contains(name, StringComparer.Ordinal) && name.Contains('_', StringComparison.Ordinal)),
    ];

    private static Judgement? OfTier(Situation at, IReadOnlySet<string> about) => TierJudge.Of(at, about);

    private static Judgement? OfDefaultRole(Situation at, IReadOnlySet<string> about)
    {
        if (!about.Contains("thing.default") || RoleOf(about) is not { } role || at.Page.DefaultRole is not { } selected)
            return null;
        return string.Equals(role, selected, StringComparison.OrdinalIgnoreCase)
            ? Judgement.Holds($"{selected} is selected beforehand.")
            : Judgement.Differs($"{selected} is selected beforehand.", $"Say that {selected} is selected beforehand.");
    }

    private static Judgement? OfRole(Situation at, IReadOnlySet<string> about)
    {
        if (RoleOf(about) is not { } role || at.Page.Roles is [])
            return null;
        if (!at.Page.Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
            return Judgement.Differs($"This release has no role {role}.");
        if (!about.Contains("deed.create") || !about.Overlaps(["token.group", "token.any"]) || about.Contains("deed.clone"))
            return null;
        const string truth = "Only an Owner of the group can create a group access token.";
        return (role == "owner") != IsDenied(at, about) ? Judgement.Holds(truth) : Judgement.Differs(truth, truth);
    }

    private static bool IsDenied(Situation at, IReadOnlySet<string> about) =>
        at.Meaning.Negated || (about.Contains("modality.never") && !about.Contains("modality.only"));

    private static Judgement? OfShownOnce(Situation at, IReadOnlySet<string> about)
    {
        if (!about.Contains("deed.show") || !about.Overlaps(["token.any", "token.group", "token.personal"])
            || !about.Overlaps(["count.one", "time.again"]))
            return null;
        var again = about.Contains("time.again") && !at.Meaning.Negated && !about.Contains("modality.never")
            && !about.Contains("count.one");
        return again
            ? Judgement.Differs("GitLab shows the token once and never again.", "GitLab shows the token once.")
            : Judgement.Holds("GitLab shows the token once.");
    }

    private static Judgement? OfExpiry(Situation at, IReadOnlySet<string> about)
    {
        if (!about.Contains("deed.expire") || !about.Overlaps(["modality.never", "time.year"])
            || !about.Overlaps(["token.any", "token.group", "token.personal"]))
            return null;
        if (!about.Contains("modality.never"))
            return at.Page.LongestLifetimeDays is null
                ? Judgement.Differs("A token can live without an end.")
                : Judgement.Holds($"A token lives at most {at.Page.LongestLifetimeDays} days.");
        return at.Page.EmptyDate == EmptyDate.NeverExpires
            ? Judgement.Holds("A token without a date never expires.")
            : Judgement.Differs($"Every token expires after at most {at.Page.LongestLifetimeDays} days.",
                "A token expires after at most 365 days.");
    }

    private static Judgement? OfBotUser(Situation at, IReadOnlySet<string> about)
    {
        if (!about.Contains("thing.user") || !about.Contains("deed.create") || at.Matched.Statement.Kind != StatementKind.Prerequisite)
            return null;
        return at.Token == Verdicts.TokenBranch.Group
            ? Judgement.Differs(
                "GitLab creates and names the bot user of a group access token, so there is no user to set up.",
                "A group access token needs no user of its own.")
            : Judgement.Holds("A user with this name can create the token.");
    }

    private static string? RoleOf(IReadOnlySet<string> about) =>
        about.Where(concept => concept.StartsWith("role.", StringComparison.Ordinal) && concept is not ("role.any" or "role.administrator"))
            .Select(concept => concept["role.".Length..]).FirstOrDefault();
}
