namespace AikidoGitLabSim.Handbook.Lexicon;

/// <summary>A verb found in a text.</summary>
/// <param name="Meaning">The meaning in the lexicon, such as <c>click</c>.</param>
/// <param name="Form">The form in which it stands.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Base">Its base form.</param>
internal sealed record Verb(string Meaning, VerbForm Form, int Length, string Base);
