using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Server.Aikido.Handovers;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>A verdict in the words of the page.</summary>
/// <param name="Outcome">What happened to the token.</param>
/// <param name="Title">The verdict in a few words.</param>
/// <param name="Explanation">What follows from it.</param>
/// <param name="Findings">Problems and warnings, the most severe first.</param>
/// <param name="Notes">Checks that passed or are for information.</param>
public sealed record VerdictView(
    HandoverOutcome Outcome, string Title, string Explanation, ImmutableArray<FindingView> Findings, ImmutableArray<FindingView> Notes)
{
    private static readonly FrozenDictionary<HandoverOutcome, (string Title, string Explanation)> Words =
        new Dictionary<HandoverOutcome, (string, string)>
        {
            [HandoverOutcome.Taken] = ("The token was accepted", "Aikido now uses it to read your code. You are done."),
            [HandoverOutcome.TakenWithWarnings] =
            ("The token was accepted, with warnings", "Aikido now uses it to read your code. Read the warnings below."),
            [HandoverOutcome.NotTaken] = ("The token was rejected",
            "Aikido cannot use it to read your code. The previous token, if any, stays in use."),
            [HandoverOutcome.NotAToken] = ("The token was rejected",
            "What you pasted cannot be a GitLab token, so it was not sent to GitLab. The previous token, if any, stays in use."),
            [HandoverOutcome.Undecided] = ("The token could not be checked",
            "It was not accepted. The token itself may be fine: remove the cause below and try again."),
        }.ToFrozenDictionary();

    /// <summary>The form was not the one that was shown last, or it came from another site.</summary>
    public static VerdictView StaleForm { get; } = new(
        HandoverOutcome.NotAToken, "The token was not checked",
        "The form had expired. This is a new one.",
        [new("The form", "It was open for too long, was sent from another site, or your browser blocks cookies of this site.",
            "Paste the token again and submit this form.")], []);

    /// <summary>Whether the token is in use now.</summary>
    public bool IsTaken => Outcome is HandoverOutcome.Taken or HandoverOutcome.TakenWithWarnings;

    /// <summary>Creates the view of a handover.</summary>
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
            ? new("The previous token", "This token was already in use.", null)
            : new("The previous token",
                $"The token {(before.Name is null ? "" : $"“{before.Name}” ")}is no longer used here, but it is still valid in GitLab.",
                "Revoke it in GitLab if nothing else uses it.");
    }
}
