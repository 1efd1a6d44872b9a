namespace AikidoGitLabSim.Validator.Knowledge;

internal enum ScopeStanding
{
    Granted,
    Implied,
    Unobtainable,
    Undecided,
    Missing,
}
