using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>A sentence that the grammar does not understand. It is listed, never guessed.</summary>
/// <param name="Position">Where the sentence stands.</param>
/// <param name="Text">Its first words, as a reader sees them.</param>
public sealed record UnreadSentence(Position Position, string Text);
