using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>A token was handed over and judged.</summary>
/// <param name="Report">What the validator found.</param>
/// <param name="Before">The token that was in use before, if any.</param>
/// <param name="IsSame">Whether it is the very token that was in use before.</param>
internal sealed record Handover(ValidationReport Report, TakenToken? Before, bool IsSame)
{
    /// <summary>What became of the token.</summary>
    public HandoverOutcome Outcome { get; } = Report.ExitCode switch
    {
        ExitCodes.Fine or ExitCodes.Warnings => Report.Summary.Warn > 0 ? HandoverOutcome.TakenWithWarnings : HandoverOutcome.Taken,
        ExitCodes.Input => HandoverOutcome.NotAToken,
        ExitCodes.RequirementNotMet or ExitCodes.CredentialRejected => HandoverOutcome.NotTaken,
        _ => HandoverOutcome.Undecided,
    };

    /// <summary>Whether the token is in use now.</summary>
    public bool IsTaken => Outcome is HandoverOutcome.Taken or HandoverOutcome.TakenWithWarnings;
}
