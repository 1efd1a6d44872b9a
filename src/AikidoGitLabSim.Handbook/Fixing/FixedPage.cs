namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>A page with its corrections.</summary>
/// <param name="Path">The path of the page.</param>
/// <param name="Before">The text as it was.</param>
/// <param name="Text">The corrected text.</param>
public sealed record FixedPage(string Path, string Before, string Text);
