namespace AikidoGitLabSim.Histories;

/// <summary>One request for one token, and what was answered.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Outcome">What the answer says.</param>
/// <param name="Began">Before the request was sent, in ticks of one clock.</param>
/// <param name="Ended">After the answer was read.</param>
/// <param name="Client">Who asked.</param>
internal readonly record struct Operation(OperationKind Kind, Outcome Outcome, long Began, long Ended, int Client);
