namespace AikidoGitLabSim.Validator.Knowledge;

internal enum ScopeState
{
    Granted,
    Implied,
    Unobtainable,
    Undecided,
    Missing,
}
