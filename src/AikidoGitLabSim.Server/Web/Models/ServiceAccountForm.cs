namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The form for a new service account.</summary>
/// <param name="Name">The name so far.</param>
/// <param name="Username">The username so far.</param>
/// <param name="Error">What is wrong; null: nothing.</param>
public sealed record ServiceAccountForm(string Name = "", string Username = "", string? Error = null);
