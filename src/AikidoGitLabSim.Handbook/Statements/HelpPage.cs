namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>A help page with the statements that were read from it.</summary>
/// <param name="Path">The path of the file, as the caller gave it.</param>
/// <param name="Text">The source text, with the line endings of the file and without a byte order mark.</param>
/// <param name="Statements">The statements, in the order of the text.</param>
/// <param name="NotUnderstood">Sentences that look like instructions but were not understood.</param>
public sealed record HelpPage(
    string Path,
    string Text,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<UnreadSentence> NotUnderstood);
