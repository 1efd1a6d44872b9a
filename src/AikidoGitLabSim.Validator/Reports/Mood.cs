namespace AikidoGitLabSim.Validator.Reports;

internal enum Mood
{
    Plain,
    Good,
    Bad,
    Careful,
    Doubtful,
    Quiet,
    Loud,
}
