namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A service account in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Username">Its username.</param>
public sealed record ServiceAccountRow(long Id, string Name, string Username);
