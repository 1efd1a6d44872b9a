using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>What to do where there is no project to scan.</summary>
internal static class EmptyGroup
{
    /// <summary>Aikido scans groups, and nothing under a person's own name.</summary>
    public const string MoveIntoGroup =
        "Move the projects into a group (in the project: Settings, General, Advanced, Transfer project), and validate with --group.";

    /// <summary>What to do about the project whose repository is switched off.</summary>
    public const string SwitchOn =
        "Turn the repository on: in the project, as a Maintainer, go to Settings, General, Visibility, project features, permissions, Repository.";

    /// <summary>What to do where projects are seen and none of them can be scanned.</summary>
    public static string CureOf(ListFacts visible) => (visible.Items.Any(ProjectSample.IsPersonal), visible.Items.Any(item => ProjectSample.IsSwitchedOff(item) && !ProjectSample.IsPersonal(item))) switch
    {
        (false, true) => SwitchOn,
        (true, true) => $"{SwitchOn} {MoveIntoGroup}",
        _ => MoveIntoGroup,
    };

    // Who sees a private group is in it already, so that no membership helps there.
    public static string Cure(Case c)
    {
        if (c.GroupPath is not { } group || c.Answer(Probes.Group) is not { IsOk: true, Json: var answer })
            return $"Make {Who(c)} a member ({c.Profile.LeastRole} or above) of the group whose projects are to be scanned.";
        var there = group.Split('/') is [var top, _, ..]
            ? $"The group {group} is empty. If its neighbours are meant, name the group above them: --group {top}. Else put the projects into it"
            : $"The group {group} is empty. Put the projects into it";
        var how = $"{there} (in each project: Settings, General, Advanced, Transfer project).";
        return answer.Text("visibility") is "private"
            ? how
            : $"{how} If it has private ones, make {Who(c)} a member ({c.Profile.LeastRole} or above): {c.BaseUrl}/groups/{group}/-/group_members";
    }

    private static string Who(Case c) => c.User?.Username ?? "the token's user";
}
