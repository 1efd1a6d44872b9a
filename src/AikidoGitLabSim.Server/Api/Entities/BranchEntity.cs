using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Branches in answers (<c>lib/api/entities/branch.rb</c>). As in a new project, only the default branch is protected, and takes
/// pushes from Maintainers.</summary>
internal static class BranchEntity
{
    private static readonly EntityShape<GitReference> Shape = new(
        new History<string>(new HistoryRow<string>(
            "15.11", "name commit merged protected developers_can_push developers_can_merge can_push default web_url",
            "lib/api/entities/branch.rb")),
        new Dictionary<string, WriteValue<GitReference>>(StringComparer.Ordinal)
        {
            ["name"] = (json, branch, _) => json.WriteStringValue(branch.ShortName),
            ["commit"] = (json, branch, context) => CommitEntity.Write(json, context.Code.Commit(branch.Target)!, context),
            ["merged"] = (json, branch, context) => json.WriteBooleanValue(!IsDefault(branch, context) && IsMerged(branch, context)),
            ["protected"] = (json, branch, context) => json.WriteBooleanValue(IsDefault(branch, context)),
            ["developers_can_push"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["developers_can_merge"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["can_push"] = (json, branch, context) => json.WriteBooleanValue(CanPush(branch, context)),
            ["default"] = (json, branch, context) => json.WriteBooleanValue(IsDefault(branch, context)),
            ["web_url"] = (json, branch, context) =>
                json.WriteStringValue($"{context.BaseUrl}/{context.Project.FullPath}/-/tree/{branch.ShortName}"),
        });

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [Shape.Named("branch")];

    /// <summary>A page of branches, by name.</summary>
    public static Answer List(RestContext context)
    {
        var branches = context.Code.Branches.Where(branch => RefSearch.Matches(branch.ShortName, context.Arguments.Text("search")));
        var sorted = context.Arguments.Text("sort") switch
        {
            "updated_asc" => branches.OrderBy(branch => CommittedAt(branch, context)),
            "updated_desc" => branches.OrderByDescending(branch => CommittedAt(branch, context)),
            _ => branches,
        };
        return Shape.Page(Keyset.OrPages(context, [.. sorted], branch => branch.ShortName), context);
    }

    /// <summary>The branch that the path names.</summary>
    public static Answer Show(RestContext context)
    {
        var name = context.Request.Parameters.Text("branch");
        return context.Code.Branches.FirstOrDefault(branch => branch.ShortName == name) is { } found
            ? Shape.Show(StatusCodes.Status200OK, found, context)
            : Refusals.Message(StatusCodes.Status404NotFound, "404 Branch Not Found");
    }

    private static bool IsDefault(GitReference branch, RestContext context) => branch.ShortName == context.Code.DefaultBranch;

    private static DateTimeOffset? CommittedAt(GitReference branch, RestContext context) =>
        context.Code.Commit(branch.Target)?.Committer.At;

    private static bool IsMerged(GitReference branch, RestContext context) =>
        context.Code.Head is { } head && context.Code.Commit(branch.Target) is { } commit
            && context.Code.MergeBase(head, commit)?.Id == commit.Id;

    private static bool CanPush(GitReference branch, RestContext context)
    {
        var user = context.Request.User;
        var needed = IsDefault(branch, context) ? AccessLevel.Maintainer : AccessLevel.Developer;
        return !context.Project.Archived && user is not null && (user.IsAdmin || context.World.LevelIn(context.Project, user) >= needed);
    }
}
