using System.Collections.Frozen;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Labels that GitLab has and the simulated pages do not draw, so that a simulated walk says nothing about them.</summary>
internal static class Undrawn
{
    private static readonly FrozenSet<string> Labels = new[]
    {
        "Search or go to", "Search or go to…", "Create new…", "Admin", "Admin area", "Manage", "Members", "Invite members", "Set status",
        "Chat", "Comment templates", "Usage Quotas", "Packages and registries",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the simulated pages lack a label that GitLab has.</summary>
    public static bool Contains(string label) => Labels.Contains(label);
}
