namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>A group that was made, as far as others depend on it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsPublic">Whether public things can lie in it.</param>
/// <param name="Depth">How many groups it lies in.</param>
internal readonly record struct MadeGroup(string Path, bool IsPublic, int Depth);
