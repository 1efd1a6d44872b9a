namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A group or project in a list.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Path">Where it is, below the world's root.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Visibility">Who may see it.</param>
/// <param name="Role">The user's role in it; null: none.</param>
/// <param name="Icon">Its icon.</param>
public sealed record ListedItem(string Name, string Path, string Description, string Visibility, string? Role, string Icon);
