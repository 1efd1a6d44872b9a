namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The signed-in user as pages show them.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Username">The username.</param>
/// <param name="EditProfilePath">Where Edit profile leads, below the world's root.</param>
/// <param name="PreferencesPath">Where Preferences leads.</param>
public sealed record Person(string Name, string Username, string EditProfilePath, string PreferencesPath)
{
    /// <summary>Whether the user is an administrator.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The letter in the avatar.</summary>
    public string Initial => Name.Length == 0 ? "?" : Name[..1].ToUpperInvariant();
}
