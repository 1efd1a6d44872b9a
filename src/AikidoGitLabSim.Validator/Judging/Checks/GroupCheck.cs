using System.Text.Json;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class GroupCheck
{
    private const string Question = "Which groups it sees";
    private const string NameTheGroup = "To scan all of it, give --group the path of the top-level group.";

    public static Finding Judge(Answers answers)
    {
        if (answers.Input.Group is { } group)
            return answers.Answer(Probes.Group) is { } answer
                ? Asked(answers, group.Text, answer)
                : NotAsked.Of(answers, $"Whether it sees the group {group.Text}", NotAsked.WhyNothingRead(answers));
        if (answers.Input.Project is not null)
            return Finding.NotApplicable("No group was requested, only a project.");
        if (answers.Answer(Probes.TokenGroup) is { } own)
            return Own(answers, own);
        return answers.Answer(Probes.TopGroups) is { } top
            ? Reached(answers, top)
            : NotAsked.Of(answers, Question, NotAsked.WhyNothingRead(answers));
    }

    // A group's token is of that group and of no other; the list of groups also shows those above it.
    private static Finding Own(Answers answers, ReadAnswer own)
    {
        if (own.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (own.Kind is AnswerKind.NotFound or AnswerKind.Forbidden)
            return OtherGroup.Hidden(answers, Invariant.Text(GroupCoverage.TokenGroupId(answers) ?? 0), own.Exchange.Status);
        if (own is not { IsOk: true, Json: var json } || json.Text("full_path") is not { } path
            || json.Number("id") != GroupCoverage.TokenGroupId(answers))
            return Inconclusive.Of(own, Question);
        return path.Contains('/', StringComparison.Ordinal)
            ? Finding.Warn(
                Codes.NotTopLevel,
                $"It is a token of the group {path}, which is a subgroup: its parent and sibling groups are not scanned.",
                $"If all of {path.Split('/')[0]} is to be scanned, make a token there. {NameTheGroup}")
            : Finding.Pass($"It is a token of the top-level group {path}.");
    }

    private static Finding Asked(Answers answers, string group, ReadAnswer answer) => answer.Kind switch
    {
        AnswerKind.Ok => Visible(answers, group, answer),
        AnswerKind.NotFound when answer.IsUnrouted => Unrouted.Of(answer, "group", $"Whether it sees the group {group}"),
        AnswerKind.NotFound or AnswerKind.Forbidden when answers.Kind == TokenKind.Group =>
            OtherGroup.Hidden(answers, group, answer.Exchange.Status),
        AnswerKind.NotFound or AnswerKind.Forbidden => Finding.Fail(
            Codes.GroupInvisible,
            $"It does not see the group {group} ({answer.Exchange.Status}). GitLab does not report the reason: the path does not exist, "
                + "there is no membership, or access is restricted to certain network addresses.",
            $"Check the path at {answers.BaseUrl}/{group}. If it is right, have an Owner make {answers.User?.Username
                ?? "the token's user"} a member ({answers.Profile.LeastRole} or above): "
            + $"{answers.BaseUrl}/groups/{group}/-/group_members, and ask whether the group allows only certain network addresses."),
        AnswerKind.InsufficientScope => Finding.Skipped(CheckIds.ScopesRequired),
        AnswerKind.InsufficientGranularScope => Finding.Fail(
            Codes.GroupGranular, $"The group {group} accepts fine-grained tokens only: “{answer.Said}”",
            "Ask the group's owner to allow classic tokens: only they have the required scopes."),
        _ => Inconclusive.Of(answer, $"Whether it sees the group {group}"),
    };

    private static Finding Visible(Answers answers, string group, ReadAnswer answer)
    {
        if (answer.Json.Text("full_path") is not { } path
            || answer.Json.Get("parent_id") is not { ValueKind: JsonValueKind.Null or JsonValueKind.Number } parent
            || !IsNamed(group, path, answer.Json.Number("id")))
            return Inconclusive.Of(answer, $"Whether it sees the group {group}");
        if (answers.Stop is { Exchange.Probe: Probes.Member or Probes.TokenGroup } stop)
            return Inconclusive.Of(stop, $"Whether it covers the group {group}");
        if (GroupCoverage.Of(answers).State == CoverageState.NotCovered)
            return OtherGroup.NotCovered(answers, path);
        var below = answers.List(Probes.Subgroups) is { } list
            ? $"with {list.Counted("subgroup")} below it"
            : "with an unknown number of subgroups below it";
        return parent.ValueKind == JsonValueKind.Null
            ? Finding.Pass($"It sees the top-level group {path}, {below}.")
            : Finding.Warn(
                Codes.NotTopLevel,
                $"It sees the group {path}, {below}; but that is a subgroup: its parent and sibling groups are not scanned.",
                $"To scan all of it, give the top-level group {path.Split('/')[0]}.");
    }

    // GitLab always has the number in its answer, also where the request names the path.
    private static bool IsNamed(string asked, string path, long? id) => id is { } number
        && (string.Equals(asked, path, StringComparison.OrdinalIgnoreCase)
            || string.Equals(asked, Invariant.Text(number), StringComparison.Ordinal));

    private static Finding Reached(Answers answers, ReadAnswer answer)
    {
        if (answer.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (ListFacts.From(answer) is not { } top)
            return Inconclusive.Of(answer, Question);
        if (top.Count > 0)
            return Finding.Pass($"It is a member of {top.Counted("top-level group")}: {Names(top)}.");
        if (answers.Answer(Probes.AnyGroups) is not { } any)
            return NotAsked.Of(answers, Question, CheckIds.Token);
        return ListFacts.From(any) switch
        {
            null => Inconclusive.Of(any, Question),
            { Count: 0 } => Finding.Fail(
                Codes.GroupInvisible,
                "It is not a member of a group, so there is nothing to scan: projects in a personal namespace are not scanned.",
                $"Make {answers.User?.Username
                    ?? "the token's user"} a member ({answers.Profile.LeastRole} or above) of the group to be scanned: in the group, "
                    + "Manage, Members, Invite members."),
            var list => Finding.Warn(Codes.NotTopLevel,
                $"It is not a member of a top-level group, and sees {list.Counted("group")}: {Names(list)}.", NameTheGroup),
        };
    }

    private static string Names(ListFacts list)
    {
        const int most = 3;
        var names = list.Items.Select(item => item.Text("full_path") ?? item.Text("path") ?? "(no path)").Take(most);
        return string.Join(", ", names) + (list.Count > most || !list.IsExact ? ", …" : "");
    }
}
