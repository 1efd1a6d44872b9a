using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Deeds;

namespace AikidoGitLabSim.Handbook.Walking.Claims;

/// <summary>Checks statements that ask for no deed, as far as the walk saw something of them.</summary>
internal static partial class ClaimCheck
{
    [GeneratedRegex(
        @"never expires?|does not expire|without (an )?(expiration|expiry)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NeverExpires { get; }

    [GeneratedRegex(
        @"(only|just) once|once only|shown once|not be (shown|visible|displayed) again|never shown again|(see|view|access) it again",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShownOnce { get; }

    /// <summary>What the walk can say of the statement.</summary>
    public static async Task<StepOutcome> CheckAsync(WalkSession session, Statement statement) => statement.Kind switch
    {
        StatementKind.Link => Link(session, statement),
        StatementKind.Figure => Figure(session, statement),
        StatementKind.Heading => StepOutcome.NotCheckable("It is about the page itself; no GitLab has a part in it."),
        StatementKind.Recommendation => StepOutcome.NotCheckable("It is advice; no page of GitLab shows whether it is good."),
        _ => TierClaim.Check(statement, session.Target.Edition, session.Token, session.Blocked)
            ?? Expiry(session, statement) ?? await OnceAsync(session, statement)
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
