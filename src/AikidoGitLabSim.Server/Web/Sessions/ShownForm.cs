namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The JSON form of a new token's value.</summary>
/// <param name="Path">The page that shows it.</param>
/// <param name="Secret">The value.</param>
/// <param name="IsRotated">Whether the token replaced another one.</param>
internal sealed record ShownForm(string Path, string Secret, bool IsRotated);
