namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>The change of one ref that a push requests.</summary>
/// <param name="Name">The whole name, such as <c>refs/heads/main</c>.</param>
/// <param name="Old">Where the pusher saw it point; null: there was none.</param>
/// <param name="New">Where it is to point; null: it is to go.</param>
public sealed record RefUpdate(string Name, string? Old, string? New);
