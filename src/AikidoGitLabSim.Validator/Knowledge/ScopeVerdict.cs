namespace AikidoGitLabSim.Validator.Knowledge;

internal sealed record ScopeVerdict(string Scope, ScopeStanding Standing, string? By = null)
{
    public override string ToString() => Standing switch
    {
        ScopeStanding.Granted => $"{Scope} granted",
        ScopeStanding.Implied => $"{Scope} implied by {By}",
        ScopeStanding.Unobtainable => $"{Scope} unobtainable for this kind",
        ScopeStanding.Undecided => $"{Scope} missing or unobtainable (the kind is unknown)",
        _ => $"{Scope} MISSING",
    };
}
