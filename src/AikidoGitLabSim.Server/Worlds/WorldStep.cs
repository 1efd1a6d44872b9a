using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>Computes the next state of a world. It may be called again on a later state when another change was faster.</summary>
/// <param name="before">The state before.</param>
/// <returns>The state after and the entry that says so; no entry: nothing changes.</returns>
internal delegate (LoggedWorld After, WorldEvent? Entry) WorldStep(LoggedWorld before);
