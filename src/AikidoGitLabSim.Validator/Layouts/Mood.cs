namespace AikidoGitLabSim.Validator.Layouts;

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
