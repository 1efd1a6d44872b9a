using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Branches;
using AikidoGitLabSim.Handbook.Walking.Deeds;

namespace AikidoGitLabSim.Handbook.Walking.Claims;

/// <summary>Checks statements that ask for no deed, as far as the walk saw something of them.</summary>
internal static partial class ClaimCheck
{
    private static readonly string[] Tiers = ["premium", "ultimate"];

    [GeneratedRegex(
        @"never expires?|does not expire|without (an )?(expiration|expiry)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NeverExpires { get; }

    [GeneratedRegex(
        @"(only|just) once|once only|shown once|not be (shown|visible|displayed) again|never shown again|(see|view|access) it again",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShownOnce { get; }

    [GeneratedRegex(@"gitlab\.com|\bcloud\b|\bsaas\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnGitLabCom { get; }

    /// <summary>What the walk can say of the statement.</summary>
    public static async Task<StepOutcome> CheckAsync(WalkSession session, Statement statement) => statement.Kind switch
    {
        StatementKind.Link => Link(session, statement),
        StatementKind.Figure => Figure(session, statement),
        StatementKind.Heading => StepOutcome.NotCheckable("It is about the page itself; no GitLab has a part in it."),
        StatementKind.Recommendation => StepOutcome.NotCheckable("It is advice; no page of GitLab shows whether it is good."),
        _ => Tier(session, statement) ?? Expiry(session, statement) ?? await OnceAsync(session, statement)
            ?? StepOutcome.NotCheckable("Neither GitLab's pages nor its API show it."),
    };

    private static StepOutcome Link(WalkSession session, Statement statement)
    {
        var address = statement.Values.Count > 0 ? statement.Values[0] : "";
        if (address.StartsWith('#'))
        {
            return session.HelpPage.Text.Contains(address[1..], StringComparison.OrdinalIgnoreCase)
                ? StepOutcome.Holds($"Look for {address} in the page", "The page has the anchor.")
                : StepOutcome.Differs($"Look for {address} in the page", "The page has no such anchor.");
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? StepOutcome.NotCheckable($"The link leads to {uri.Host}, which is not requested.")
            : File(session, address, "link");
    }

    private static StepOutcome Figure(WalkSession session, Statement statement)
    {
        var address = statement.Values.Count > 0 ? statement.Values[0] : "";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? StepOutcome.NotCheckable(
                $"The picture is on {uri.Host}, which is not requested; the walk's own pictures show what it has to show.")
            : File(session, address, "picture");
    }

    private static StepOutcome File(WalkSession session, string address, string what)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(session.HelpPage.Path))
            ?? "", Uri.UnescapeDataString(address.Split('#', '?')[0]));
        return address.Length > 0 && (System.IO.File.Exists(path) || Directory.Exists(path))
            ? StepOutcome.Holds($"Look for {address}", $"The file of the {what} exists.")
            : StepOutcome.Differs($"Look for {address}", $"The file of the {what} does not exist beside the page.");
    }

    /// <summary>Whether what a walk says of a statement depends on the tier and offering, beside the pages that it sees.</summary>
    public static bool NeedsTier(Statement statement, TokenBranch token) => token == TokenBranch.Group && TierOf(statement) is not null
        && statement.Kind is StatementKind.Prerequisite or StatementKind.Caveat;

    private static string? TierOf(Statement statement) =>
        Array.Find(Tiers, tier => statement.Edition?.Contains(tier, StringComparison.OrdinalIgnoreCase) == true);

    // A tier that is needed shows only where it is missing: where it is there, the walk cannot tell whether less would do.
    private static StepOutcome? Tier(WalkSession session, Statement statement)
    {
        var named = TierOf(statement);
        var edition = TargetEdition.Parse(session.Target.Edition);
        if (named is null || edition is null || !NeedsTier(statement, session.Token))
            return null;
        var words = $"{statement.Text} {statement.Condition} {statement.Edition}";
        const string tried = "Make a group access token on this tier";
        if (edition.Offering != "gitlab.com" && OnGitLabCom.IsMatch(words))
            return StepOutcome.Holds(tried, "The statement is about GitLab.com and says nothing of this edition.");
        return (TargetEdition.HasTier(edition, named), session.Blocked) switch
        {
            (false, { } refusal) => StepOutcome.Holds(tried, $"GitLab says: \"{refusal}\""),
            (false, null) => StepOutcome.Differs(
                tried, "A group access token can be made without that tier.", "Say that only GitLab.com needs the tier."),
            (true, { } refusal) => StepOutcome.Differs(tried, $"GitLab says: \"{refusal}\""),
            _ => StepOutcome.NotCheckable("The tier is there, so that the walk cannot show whether a lower one would do."),
        };
    }

    private static StepOutcome? Expiry(WalkSession session, Statement statement)
    {
        if (!NeverExpires.IsMatch(statement.Text) || session.Facts is not { } facts)
            return null;
        const string tried = "Ask the API when the new token expires";
        return facts.ExpiresAt is { } day
            ? StepOutcome.Differs(tried, $"The token expires on {day}.", "Say that GitLab sets an expiration date of at most 365 days.")
            : StepOutcome.Holds(tried, "The token does not expire.");
    }

    private static async Task<StepOutcome?> OnceAsync(WalkSession session, Statement statement)
    {
        if (!ShownOnce.IsMatch(statement.Text) || session.Secret is not { } secret)
            return null;
        const string tried = "Open the page of access tokens again";
        await Route.ToTokensAsync(session);
        return (await session.Screen.Page.ContentAsync()).Contains(secret, StringComparison.Ordinal)
            ? StepOutcome.Differs(tried, "The token is shown again.")
            : StepOutcome.Holds(tried, "The token is not shown again.");
    }
}
