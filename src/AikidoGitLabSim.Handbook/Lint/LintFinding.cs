using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Lint;

/// <summary>One finding about how the page is written.</summary>
/// <param name="Rule">The rule's id, such as <c>DOC-TERM</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Position">Where it stands; line 1, column 1 where it is about the whole page.</param>
/// <param name="Message">What is wrong and why, in one sentence.</param>
/// <param name="Instead">What to write instead; null where the writer has to decide.</param>
public sealed record LintFinding(string Rule, LintSeverity Severity, Position Position, string Message, string? Instead = null);
