using AikidoGitLabSim.Handbook.Walking.Api;
using AikidoGitLabSim.Handbook.Walking.Pictures;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>What a walk works with.</summary>
/// <param name="Screen">The page that the browser shows.</param>
/// <param name="Camera">Takes pictures of it.</param>
/// <param name="Api">Asks GitLab about tokens.</param>
internal sealed record WalkTools(Screen Screen, Camera Camera, TokenApi Api);
