namespace AikidoGitLabSim.Validator.Knowledge;

internal sealed record ScopeVerdict(string Scope, ScopeState State, string? By = null)
{
    public override string ToString() => State switch
    {
        ScopeState.Granted => $"{Scope} granted",
        ScopeState.Implied => $"{Scope} implied by {By}",
        ScopeState.Unobtainable => $"{Scope} unobtainable for this kind",
        ScopeState.Undecided => $"{Scope} MISSING unless it is the token of a group or project (those cannot have it)",
        _ => $"{Scope} MISSING",
    };
}
