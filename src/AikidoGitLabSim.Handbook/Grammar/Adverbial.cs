namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A phrase before the verb.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Tokens">The phrase, its preposition counted.</param>
internal sealed record Adverbial(AdverbialRole Role, Token[] Tokens);
