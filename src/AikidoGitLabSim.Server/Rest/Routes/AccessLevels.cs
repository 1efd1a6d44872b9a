using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Rest.Routes;

/// <summary>The access levels that a parameter may name (<c>lib/gitlab/access.rb</c>).</summary>
internal static class AccessLevels
{
    private static readonly GitLabVersion PlannerSince = new(17, 7);

    /// <summary>All levels of a release, Owner included.</summary>
    public static ImmutableArray<string> All(GitLabVersion version) =>
        version < PlannerSince ? ["10", "20", "30", "40", "50"] : ["10", "15", "20", "30", "40", "50"];
}
