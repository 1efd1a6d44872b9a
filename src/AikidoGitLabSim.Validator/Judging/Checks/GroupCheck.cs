using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class GroupCheck
{
    private const string Question = "Which groups it sees";
    private const string AskAgain = "Give --group the path of the top-level group to have all of it scanned.";

    public static Finding Judge(Case c)
    {
        if (c.Input.Group is { } group)
            return c.Answer(Probes.Group) is { } answer ? Asked(c, group.Text, answer) : c.NotAsked($"Whether it sees the group {group.Text}", c.WhyNothingRead);
        if (c.Input.Project is not null)
            return Finding.NotApplicable("No group was asked for, only a project.");
        if (c.Answer(Probes.TokenGroup) is { } own)
            return Own(c, own);
        return c.Answer(Probes.TopGroups) is { } top ? Reached(c, top) : c.NotAsked(Question, c.WhyNothingRead);
    }

    // A group's token is of that group and of no other; the list of groups also shows those above it.
    private static Finding Own(Case c, Answer own)
    {
        if (own.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (own.Kind is AnswerKind.NotFound or AnswerKind.Forbidden)
            return OtherGroup.Hidden(c, ProjectsCheck.Number(GroupCoverage.TokenGroupId(c) ?? 0), own.Exchange.Status);
        if (own is not { IsOk: true, Json: var json } || json.Text("full_path") is not { } path || json.Number("id") != GroupCoverage.TokenGroupId(c))
            return Inconclusive.Of(own, Question);
        return path.Contains('/', StringComparison.Ordinal)
            ? Finding.Warn(
                Codes.NotTopLevel, $"It is a token of the group {path}, which is a subgroup: groups beside and above it stay unscanned.",
                $"If all of {path.Split('/')[0]} is to be scanned, make a token there. {AskAgain}")
            : Finding.Pass($"It is a token of the top-level group {path}.");
    }

    private static Finding Asked(Case c, string group, Answer answer) => answer.Kind switch
    {
        AnswerKind.Ok => Visible(c, group, answer),
        AnswerKind.NotFound when answer.IsUnrouted => Unrouted.Of(answer, "group", $"Whether it sees the group {group}"),
        AnswerKind.NotFound or AnswerKind.Forbidden when c.Kind == TokenKind.Group => OtherGroup.Hidden(c, group, answer.Exchange.Status),
        AnswerKind.NotFound or AnswerKind.Forbidden => Finding.Fail(
            Codes.GroupInvisible,
            $"It does not see the group {group} ({answer.Exchange.Status}). GitLab does not say which it is: no such path, no membership, or a restriction to certain network addresses.",
            $"Check the path at {c.BaseUrl}/{group}. If it is right, have an Owner make {c.User?.Username ?? "the token's user"} a member ({c.Profile.LeastRole} or above): "
            + $"{c.BaseUrl}/groups/{group}/-/group_members, and ask whether the group admits certain addresses only."),
        AnswerKind.InsufficientScope => Finding.Skipped(CheckIds.ScopesRequired),
        AnswerKind.InsufficientGranularScope => Finding.Fail(
            Codes.GroupGranular, $"The group {group} takes fine-grained tokens only: “{answer.Said}”", "Have the group's owner admit classic tokens: the scopes asked for exist there only."),
        _ => Inconclusive.Of(answer, $"Whether it sees the group {group}"),
    };

    private static Finding Visible(Case c, string group, Answer answer)
    {
        if (answer.Json.Text("full_path") is not { } path || answer.Json.Get("parent_id") is not { ValueKind: JsonValueKind.Null or JsonValueKind.Number } parent
            || answer.Json.Number("id") is not { } id || !IsNamed(group, path, id))
            return Inconclusive.Of(answer, $"Whether it sees the group {group}");
        if (c.Stop is { } stop && IsAboutCoverage(stop))
            return Inconclusive.Of(stop, $"Whether it covers the group {group}");
        if (GroupCoverage.Of(c).State == CoverageState.NotCovered)
            return OtherGroup.NotCovered(c, path);
        var below = c.List(Probes.Subgroups) is { } list ? $"with {list.Counted("subgroup")} below it" : "how many subgroups are below it is not known";
        return parent.ValueKind == JsonValueKind.Null
            ? Finding.Pass($"It sees the top-level group {path}, {below}.")
            : Finding.Warn(
                Codes.NotTopLevel, $"It sees the group {path}, {below}; but that is a subgroup: groups beside and above it stay unscanned.",
                $"Give the top-level group {path.Split('/')[0]}, if all of it is to be scanned.");
    }

    private static bool IsNamed(string asked, string path, long id) =>
        string.Equals(asked, path, StringComparison.OrdinalIgnoreCase) || string.Equals(asked, ProjectsCheck.Number(id), StringComparison.Ordinal);

    private static bool IsAboutCoverage(Answer answer) => answer.Exchange.Probe is Probes.Member or Probes.TokenGroup;

    private static Finding Reached(Case c, Answer answer)
    {
        if (answer.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (ListFacts.From(answer) is not { } top)
            return Inconclusive.Of(answer, Question);
        if (top.Count > 0)
            return Finding.Pass($"It is a member of {top.Counted("top-level group")}: {Names(top)}.");
        if (c.Answer(Probes.AnyGroups) is not { } any)
            return c.NotAsked(Question, CheckIds.Token);
        return ListFacts.From(any) switch
        {
            null => Inconclusive.Of(any, Question),
            { Count: 0 } => Finding.Fail(
                Codes.GroupInvisible, "It is a member of no group, so there is nothing to scan: projects under a person's own name are not scanned.",
                $"Make {c.User?.Username ?? "the token's user"} a member ({c.Profile.LeastRole} or above) of the group that is to be scanned: in the group, Manage, Members, Invite members."),
            var list => Finding.Warn(Codes.NotTopLevel, $"It is a member of no top-level group itself, and sees {list.Counted("group")}: {Names(list)}.", AskAgain),
        };
    }

    private static string Names(ListFacts list)
    {
        const int most = 3;
        var names = list.Items.Select(item => item.Text("full_path") ?? item.Text("path") ?? "(no path)").Take(most);
        return string.Join(", ", names) + (list.Count > most || !list.IsExact ? ", …" : "");
    }
}
