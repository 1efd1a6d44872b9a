namespace AikidoGitLabSim.Validator.Knowledge;

internal sealed record ScopeVerdict(string Scope, ScopeStanding Standing, string? By = null)
{
    public override string ToString() => Standing switch
    {
        ScopeStanding.Granted => $"{Scope} granted",
        ScopeStanding.Implied => $"{Scope} implied by {By}",
        ScopeStanding.Unobtainable => $"{Scope} unobtainable for this kind",
        ScopeStanding.Undecided => $"{Scope} MISSING unless it is the token of a group or project (those cannot have it)",
        _ => $"{Scope} MISSING",
    };
}
