namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The checkbox of a scope or permission.</summary>
/// <param name="Name">The scope.</param>
/// <param name="Text">What it permits.</param>
/// <param name="IsChecked">Whether it is ticked.</param>
public sealed record ScopeChoice(string Name, string Text, bool IsChecked);
