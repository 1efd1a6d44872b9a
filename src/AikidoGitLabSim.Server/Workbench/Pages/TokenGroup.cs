using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>The tokens in one state.</summary>
/// <param name="Title">The state.</param>
/// <param name="Mark">The state in a word, for the stylesheet.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Tokens">Those that are shown.</param>
public sealed record TokenGroup(string Title, string Mark, int Count, ImmutableArray<TokenView> Tokens);
