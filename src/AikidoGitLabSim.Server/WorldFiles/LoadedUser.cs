using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A user of a world file.</summary>
/// <param name="Id">The id in the world.</param>
/// <param name="Username">The username.</param>
/// <param name="Password">The password; null for a service account, which cannot sign in.</param>
public sealed record LoadedUser(long Id, string Username, TokenSecret? Password);
