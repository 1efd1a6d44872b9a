using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>What was found of a statement, before edition and kind of token are added.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Seen">What GitLab shows or does.</param>
/// <param name="Instead">What to write; null where nothing needs to change.</param>
internal sealed record Judgement(VerdictOutcome Outcome, string Seen, string? Instead = null)
{
    /// <summary>The statement is true.</summary>
    public static Judgement Holds(string seen, string? instead = null) => new(VerdictOutcome.Holds, seen, instead);

    /// <summary>GitLab differs from the statement.</summary>
    public static Judgement Differs(string seen, string? instead = null) => new(VerdictOutcome.Differs, seen, instead);

    /// <summary>The instruction cannot be carried out.</summary>
    public static Judgement Impossible(string seen, string? instead = null) => new(VerdictOutcome.CannotBeDone, seen, instead);

    /// <summary>Nothing here can show it.</summary>
    public static Judgement Unknown(string why, string? instead = null) => new(VerdictOutcome.NotCheckable, why, instead);

    /// <summary>The verdict for an edition and a kind of token.</summary>
    public Verdict On(EditionName edition, TokenBranch token) => new(edition.ToString(), token, Outcome, Seen, Instead);
}
