using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Verdicts;

/// <summary>A statement with what holds of it.</summary>
/// <param name="Statement">The statement of the page.</param>
/// <param name="Id">The id in the catalogue, such as <c>S-20</c>; null for a new statement or without a catalogue.</param>
/// <param name="Change">How it compares with the catalogue; null without one.</param>
/// <param name="Verdicts">One verdict per edition and kind of token.</param>
public sealed record JudgedStatement(Statement Statement, string? Id, Change? Change, IReadOnlyList<Verdict> Verdicts);
