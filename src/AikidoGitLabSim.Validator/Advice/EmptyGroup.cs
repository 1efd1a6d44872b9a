using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Advice;

/// <summary>What to do where there is no project to scan.</summary>
internal static class EmptyGroup
{
    /// <summary>Aikido scans groups, and nothing under a person's own name.</summary>
    public const string MoveIntoGroup =
        "Move the projects into a group (in the project: Settings, General, Advanced, Transfer project), and validate with --group.";

    /// <summary>What to do about the project whose repository is switched off.</summary>
    public const string SwitchOn =
        "Turn the repository on: in the project, as a Maintainer, go to Settings, General, Visibility, project features, permissions, "
            + "Repository.";

    /// <summary>What to do where projects are seen and none of them can be scanned.</summary>
    public static string CureOf(ListFacts visible) => (visible.Items.Any(ProjectSample.IsPersonal),
        visible.Items.Any(item => ProjectSample.IsSwitchedOff(item) && !ProjectSample.IsPersonal(item))) switch
    {
        (false, true) => SwitchOn,
        (true, true) => $"{SwitchOn} {MoveIntoGroup}",
        _ => MoveIntoGroup,
    };

    // Who sees a private group is in it already, so that no membership helps there.
    public static string Cure(Answers answers)
    {
        if (answers.GroupPath is not { } group || answers.Answer(Probes.Group) is not { IsOk: true, Json: var answer })
            return $"Make {Who(answers)} a member ({answers.Profile.LeastRole} or above) of the group whose projects are to be scanned.";
        var there = group.Split('/') is [var top, _, ..]
            ? $"The group {group} is empty. To scan its sibling groups, too, name their parent: --group {top}. Otherwise move the projects "
                + "into it"
            : $"The group {group} is empty. Move the projects into it";
        var how = $"{there} (in each project: Settings, General, Advanced, Transfer project).";
        return answer.Text("visibility") is "private"
            ? how
            : $"{how} If it has private ones, make {Who(
                answers)} a member ({answers.Profile.LeastRole} or above): {answers.BaseUrl}/groups/{group}/-/group_members";
    }

    private static string Who(Answers answers) => answers.User?.Username ?? "the token's user";
}
