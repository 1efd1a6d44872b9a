namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A scope's checkbox.</summary>
/// <param name="Name">The scope.</param>
/// <param name="Text">What it permits.</param>
/// <param name="IsChecked">Whether it is ticked.</param>
public sealed record ScopeChoice(string Name, string Text, bool IsChecked);
