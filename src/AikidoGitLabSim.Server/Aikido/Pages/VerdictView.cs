using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Server.Aikido.Handovers;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>A verdict in the words of the page.</summary>
/// <param name="Outcome">What became of the token.</param>
/// <param name="Title">The verdict in a few words.</param>
/// <param name="Explanation">What follows from it.</param>
/// <param name="Findings">What has to be done or known, the most pressing first.</param>
/// <param name="Notes">What was found besides.</param>
public sealed record VerdictView(
    HandoverOutcome Outcome, string Title, string Explanation, ImmutableArray<FindingView> Findings, ImmutableArray<FindingView> Notes)
{
    private static readonly FrozenDictionary<HandoverOutcome, (string Title, string Explanation)> Words =
        new Dictionary<HandoverOutcome, (string, string)>
        {
            [HandoverOutcome.Taken] = ("The token was taken", "From now on it is used to read your code. There is nothing more to do."),
            [HandoverOutcome.TakenWithWarnings] =
            ("The token was taken, with warnings", "From now on it is used to read your code. Look at what follows all the same."),
            [HandoverOutcome.NotTaken] = ("The token was not taken",
            "It cannot be used to read your code. A token that was in use before stays in use."),
            [HandoverOutcome.NotAToken] = ("The token was not taken",
            "What was pasted cannot be a GitLab token, so nobody was asked about it. A token that was in use before stays in use."),
            [HandoverOutcome.Undecided] = ("It could not be decided whether the token is good",
            "The token was not taken. This says nothing against it: try again once the cause is gone."),
        }.ToFrozenDictionary();

    /// <summary>The form was not the one that was shown last, or it came from another site.</summary>
    public static VerdictView StaleForm { get; } = new(
        HandoverOutcome.NotAToken, "The token was not taken",
        "The form was out of date, so that what it held was not looked at. This is a fresh one.",
        [new("The form", "It was open for long, was sent from another site, or your browser does not keep cookies for this one.",
            "Paste the token again and send it from here.")], []);

    /// <summary>Whether the token is in use now.</summary>
    public bool IsTaken => Outcome is HandoverOutcome.Taken or HandoverOutcome.TakenWithWarnings;

    /// <summary>Puts a handover into words.</summary>
    internal static VerdictView Of(Handover handover)
    {
        var (title, explanation) = Words[handover.Outcome];
        var checks = handover.Report.Checks;
        var findings = checks.Where(IsPressing)
            .OrderBy(check => check.Status switch { CheckStatus.Fail => 0, CheckStatus.Unknown => 1, _ => 2 }).Select(FindingView.Of);
        var notes = checks.Where(check => !IsPressing(check) && check.Status is CheckStatus.Pass or CheckStatus.Unknown)
            .Select(FindingView.Of);
        return new(handover.Outcome, title, explanation, [.. findings, .. About(handover)], [.. notes]);
    }

    private static bool IsPressing(CheckResult check) =>
        check.Status is CheckStatus.Fail or CheckStatus.Warn or CheckStatus.Unknown && check.Severity >= Severity.Warning;

    private static IEnumerable<FindingView> About(Handover handover)
    {
        if (!handover.IsTaken || handover.Before is not { } before)
            yield break;
        yield return handover.IsSame
            ? new("The token before", "It is the token that was in use already.", null)
            : new("The token before",
                $"The token {(before.Name is null ? "" : $"“{before.Name}” ")}is no longer used here, but GitLab still takes it.",
                "Revoke it in GitLab, if nothing else uses it.");
    }
}
