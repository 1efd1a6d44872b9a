namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The question before a token is revoked or rotated.</summary>
/// <param name="Title">Its heading; null: none.</param>
/// <param name="Question">What is asked; <c>{0}</c> stands for the token's name.</param>
/// <param name="TokenName">The token's name.</param>
/// <param name="Button">The button that does it: Revoke or Rotate.</param>
/// <param name="Action">Where it is sent, below the world's root.</param>
/// <param name="Cancel">Where Cancel leads.</param>
public sealed record TokenDialog(string? Title, string Question, string TokenName, string Button, string Action, string Cancel);
