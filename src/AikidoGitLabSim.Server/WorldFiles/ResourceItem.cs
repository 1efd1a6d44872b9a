using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A group or project that has been read but for its members.</summary>
/// <param name="Resource">Which one.</param>
/// <param name="Fields">Its keys.</param>
internal readonly record struct ResourceItem(ResourceRef Resource, Fields Fields);
