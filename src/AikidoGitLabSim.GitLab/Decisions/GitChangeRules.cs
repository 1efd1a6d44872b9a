using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>
/// May this push change that branch or tag? Asked for each change once its objects are there; the first that is refused ends the whole push
/// (<c>lib/gitlab/checks</c>, in the order of <c>single_change_access.rb</c>).
/// </summary>
public static partial class GitChangeRules
{
    private const string Branches = "lib/gitlab/checks/branch_check.rb";
    private const string Tags = "lib/gitlab/checks/tag_check.rb";

    /// <summary>The rules, in order. They hold on a request that names no change, such as the one for the advertisement.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        Rule("branch.default-is-kept", Branches, (_, change) =>
            change is { IsDefaultBranch: true, Update.New: null }
                ? Refuse("The default branch of a project cannot be deleted.", "Delete another branch")
                : null),
        Rule("branch.name", Branches, (_, change) =>
            change is { Branch: { } branch, Update.New: not null } && HexName().IsMatch(branch)
                ? Refuse("You cannot create a branch with a 40-character hexadecimal branch name.", "Give the branch another name")
                : null),
        Rule("branch.no-force-push", Branches, (_, change) =>
            change is { IsProtected: true, Forced: true }
                ? Refuse("You are not allowed to force push code to a protected branch on this project.",
                    "Push commits that stem from the branch's last one")
                : null),
        Rule("branch.protected", Branches, (request, change) =>
            change.IsProtected && !request.World.CanPushToProtected(request.Project, request.User)
                ? Refuse(ProtectedText(request, change),
                    $"Make the user at least Maintainer of {request.Project.FullPath}, or push to another branch")
                : null),
        Rule("tag.not-default-branch", Tags, (_, change) =>
            change is { Tag: { } tag, Update: { Old: null, New: not null } } && tag == change.Repository.DefaultBranch
                ? Refuse("You cannot use default branch name to create a tag", "Give the tag another name")
                : null),
        Rule("tag.name", Tags, (_, change) =>
            change is { Tag: { } tag, Update.New: not null } && tag.StartsWith("refs/tags/", StringComparison.Ordinal)
                ? Refuse("You cannot create a tag with a prohibited pattern.", "Give the tag another name")
                : null),
        Rule("tag.no-object-id", Tags, (_, change) =>
            change is { Tag: { } tag, Update.New: not null } && ObjectId().IsMatch(tag)
                ? Refuse("You cannot create a tag with a SHA-1 or SHA-256 tag name.", "Give the tag another name")
                : null),
    ];

    private static Rule Rule(string name, string source, Func<DecisionContext, RefChange, Refusal?> judge) =>
        new(name, source, request => request.Change is { } change ? judge(request, change) : null);

    private static Refusal Refuse(string text, string cure) => Refusal.Forbidden(text, cure);

    private static string ProtectedText(DecisionContext request, RefChange change)
    {
        var project = request.Project.FullPath;
        return change.Repository.IsEmpty
            ? $"\nA default branch (e.g. main) does not yet exist for {project}\nAsk a project Owner or Maintainer to create a default "
                + "branch:\n\n"
                + $"  {request.BaseUrl}/{project}/-/project_members\n\n"
            : change.Update.Old is null ? "You are not allowed to create protected branches on this project."
            : "You are not allowed to push code to protected branches on this project.";
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{40}(?:-/|/|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex HexName();

    [GeneratedRegex(@"\A[0-9a-f]{40}(?:[0-9a-f]{24})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex ObjectId();
}
