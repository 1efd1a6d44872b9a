namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A role in the list of roles.</summary>
/// <param name="Level">GitLab's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsSelected">Whether it is chosen.</param>
public sealed record RoleChoice(int Level, string Name, bool IsSelected);
