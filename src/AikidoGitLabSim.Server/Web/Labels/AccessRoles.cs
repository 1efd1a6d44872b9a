using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The roles in a form's list, lowest first.</summary>
internal static class AccessRoles
{
    private static readonly History<ImmutableArray<AccessLevel>> Rows = new(
        new HistoryRow<ImmutableArray<AccessLevel>>(
            "15.11",
            [AccessLevel.Guest, AccessLevel.Reporter, AccessLevel.Developer, AccessLevel.Maintainer, AccessLevel.Owner],
            "app/views/groups/settings/access_tokens/index.html.haml @03717bbc"),
        new HistoryRow<ImmutableArray<AccessLevel>>(
            "17.7",
            [AccessLevel.Guest, AccessLevel.Planner, AccessLevel.Reporter, AccessLevel.Developer, AccessLevel.Maintainer,
                AccessLevel.Owner],
            "doc/user/permissions.md: Planner"));

    /// <summary>What changed about the list over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("labels", "roles of a new token", Rows, roles => string.Join(", ", roles))];

    /// <summary>The roles of a release.</summary>
    public static ImmutableArray<AccessLevel> At(GitLabVersion version) => Rows.At(version);
}
