using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Branches in answers (<c>lib/api/entities/branch.rb</c>). As in a new project, only the default branch is protected, and takes pushes from Maintainers.</summary>
internal static class BranchEntity
{
    private static readonly EntityShape<GitReference> Shape = new(
        new History<string>(new HistoryRow<string>(
            "15.11", "name commit merged protected developers_can_push developers_can_merge can_push default web_url", "lib/api/entities/branch.rb")),
        new Dictionary<string, WriteValue<GitReference>>(StringComparer.Ordinal)
        {
            ["name"] = (json, branch, _) => json.WriteStringValue(branch.ShortName),
            ["commit"] = (json, branch, call) => CommitEntity.Write(json, call.Code.Commit(branch.Target)!, call),
            ["merged"] = (json, branch, call) => json.WriteBooleanValue(!IsDefault(branch, call) && IsMerged(branch, call)),
            ["protected"] = (json, branch, call) => json.WriteBooleanValue(IsDefault(branch, call)),
            ["developers_can_push"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["developers_can_merge"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["can_push"] = (json, branch, call) => json.WriteBooleanValue(CanPush(branch, call)),
            ["default"] = (json, branch, call) => json.WriteBooleanValue(IsDefault(branch, call)),
            ["web_url"] = (json, branch, call) => json.WriteStringValue($"{call.BaseUrl}/{call.Project.FullPath}/-/tree/{branch.ShortName}"),
        });

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [Shape.Named("branch")];

    /// <summary>A page of branches, by name.</summary>
    public static Answer List(Call call)
    {
        var branches = call.Code.Branches.Where(branch => RefSearch.Matches(branch.ShortName, call.Arguments.Text("search")));
        var sorted = call.Arguments.Text("sort") switch
        {
            "updated_asc" => branches.OrderBy(branch => CommittedAt(branch, call)),
            "updated_desc" => branches.OrderByDescending(branch => CommittedAt(branch, call)),
            _ => branches,
        };
        return Shape.Page(Keyset.OrPages(call, [.. sorted], branch => branch.ShortName), call);
    }

    /// <summary>The branch that the path names.</summary>
    public static Answer Show(Call call)
    {
        var name = call.Request.Parameters.Text("branch");
        return call.Code.Branches.FirstOrDefault(branch => branch.ShortName == name) is { } found
            ? Shape.Show(StatusCodes.Status200OK, found, call)
            : Refusals.Message(StatusCodes.Status404NotFound, "404 Branch Not Found");
    }

    private static bool IsDefault(GitReference branch, Call call) => branch.ShortName == call.Code.DefaultBranch;

    private static DateTimeOffset? CommittedAt(GitReference branch, Call call) => call.Code.Commit(branch.Target)?.Committer.At;

    private static bool IsMerged(GitReference branch, Call call) =>
        call.Code.Head is { } head && call.Code.Commit(branch.Target) is { } commit && call.Code.MergeBase(head, commit)?.Id == commit.Id;

    private static bool CanPush(GitReference branch, Call call)
    {
        var user = call.Request.User;
        var needed = IsDefault(branch, call) ? AccessLevel.Maintainer : AccessLevel.Developer;
        return !call.Project.Archived && user is not null && (user.IsAdmin || call.World.LevelIn(call.Project, user) >= needed);
    }
}
