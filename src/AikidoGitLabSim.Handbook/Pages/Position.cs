namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A place in the source text of a page.</summary>
/// <param name="Line">1-based line; front matter counts.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
/// <param name="Offset">0-based offset in the page's text, in UTF-16 code units.</param>
/// <param name="Length">Length of the range in UTF-16 code units.</param>
public readonly record struct Position(int Line, int Column, int Offset, int Length);
