using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>A new token's value on its way from the form to the one page that shows it. Only in memory.</summary>
/// <param name="Path">The page that shows it, below the world's root.</param>
/// <param name="Secret">The value.</param>
/// <param name="IsRotated">Whether the token replaced another one.</param>
internal sealed record ShownOnce(string Path, TokenSecret Secret, bool IsRotated);
