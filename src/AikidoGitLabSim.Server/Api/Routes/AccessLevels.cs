using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>The access levels that a parameter may name (<c>lib/gitlab/access.rb</c>).</summary>
internal static class AccessLevels
{
    private static readonly History<ImmutableArray<string>> Levels = new(
        new HistoryRow<ImmutableArray<string>>("15.11", ["10", "20", "30", "40", "50"], "lib/gitlab/access.rb"),
        new HistoryRow<ImmutableArray<string>>("17.7", ["10", "15", "20", "30", "40", "50"], "doc/user/permissions.md: Planner"));

    /// <summary>The levels of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("access levels", "levels", Levels, levels => string.Join(' ', levels))];

    /// <summary>All levels of a release, Owner included.</summary>
    public static ImmutableArray<string> All(GitLabVersion version) => Levels.At(version);
}
