namespace AikidoGitLabSim.Handbook.Lexicon;

/// <summary>A form of a verb.</summary>
internal enum VerbForm
{
    Base,
    Third,
    Gerund,
    Participle,
}
