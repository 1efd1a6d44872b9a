namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>The field of a form that no other site can know.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record FormGuard(string Field, string Value);
