using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// What would be scanned: projects seen against projects in which the role is enough. GitLab's own filter by access
/// level is asked, not the <c>permissions</c> of a project, which leave out what comes through shared groups.
/// </summary>
internal static class ProjectsCheck
{
    private const string Question = "Which projects it can read";
    private const string NameTheGroup = "Name the group to be scanned: --group.";

    public static Finding Judge(Answers answers)
    {
        var one = answers.Input.Project is { } project ? OneProjectCheck.Judge(answers, project.Text) : null;
        if (one is { Status: not CheckStatus.Pass } || (one is not null && answers.Input.Group is null))
            return one;
        var all = All(answers);
        return one is null || all.Status != CheckStatus.Pass ? all : all with { Message = $"{one.Message} {all.Message}" };
    }

    private static Finding All(Answers answers)
    {
        if (answers.Answer(Probes.ProjectsVisible) is not { } seen || answers.Answer(Probes.ProjectsReadable) is not { } reading)
            return NotAsked.Of(answers, Question, NotAsked.WhyNothingRead(answers));
        if (seen.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (ListFacts.From(seen) is not { } visible)
            return Inconclusive.Of(seen, Question);
        if (ListFacts.From(reading) is not { } readable)
            return Inconclusive.Of(reading, Question);
        return Count(answers, visible, readable);
    }

    private static Finding Count(Answers answers, ListFacts visible, ListFacts readable)
    {
        if (visible.Count == 0)
            return Finding.Fail(Codes.NoProjects, "It cannot see any project: there is nothing to scan.", EmptyGroup.Cure(answers));
        if (!ProjectSample.Scannable(visible).Any())
            return NoneToScan(visible);
        var counted =
            $"It covers {readable.Words} of {visible.Counted(
                "project")} seen, with the role {answers.Profile.LeastRole} or above.{ProjectSample.Words(visible)}";
        var cure = RoleCures.Of(answers);
        if (!ProjectSample.ScannableOf(readable, visible).Any())
            return readable.IsAllHere
                ? RoleTooLow(answers, counted)
                : Finding.Unknown(Codes.NoProjects, $"{counted} None of those checked can be scanned.", NameTheGroup);
        if (IsShort(visible, readable))
            return Partly(answers, counted + ProjectSample.Offenders(visible, readable), cure);
        return GroupCoverage.Of(answers) is { AccessLevel: { } level } && level < answers.Profile.LeastAccessLevel
            ? Finding.Warn(Codes.RoleLow, $"{counted} Its role in the group itself is lower, so new projects will not be covered.", cure)
            : Finding.Pass($"{counted} {Unseen(answers)}");
    }

    private static bool IsShort(ListFacts visible, ListFacts readable) => readable.IsExact && visible.Count > readable.Count;

    // Where the role in the group is enough, the others are shared by another group. Without a group it is not known what is to be scanned.
    private static Finding Partly(Answers answers, string counted, Cure cure) =>
        answers.Input.Group is null || GroupCoverage.Of(answers).AccessLevel >= answers.Profile.LeastAccessLevel
            ? Finding.Warn(Codes.RoleLow, $"{counted} {Unseen(answers)}", cure)
            : Finding.Fail(Codes.RoleLow, $"{counted} {Unseen(answers)}", cure);

    // A role of one's own making (Ultimate) may read code and is counted as the role it was made from.
    private static Finding RoleTooLow(Answers answers, string counted) => CodeSample.IsShownToRead(answers)
        ? Finding.Warn(
            Codes.RoleLow,
            $"{counted} However, it read and can clone the private code of {CodeSample.From(
                answers)?.Path}: a custom role allows this. Other projects were not tried.",
            $"Make sure that the custom role applies to the whole group. Otherwise: {RoleCures.Of(answers)}")
        : Finding.Fail(Codes.RoleLow, $"{counted} {Loss(answers)}", RoleCures.Of(answers));

    private static Finding NoneToScan(ListFacts visible)
    {
        var words = $"It sees {visible.Counted("project")}.{ProjectSample.Words(visible)}";
        return visible.IsAllHere
            ? Finding.Fail(Codes.NoProjects, $"{words} There is nothing to scan.", EmptyGroup.CureOf(visible))
            : Finding.Unknown(Codes.NoProjects, $"{words} It is not known whether any can be scanned.", NameTheGroup);
    }

    private static string Unseen(Answers answers) => GroupCoverage.Of(answers)
        is { State: CoverageState.Covered, AccessLevel: null or >= AccessLevels.Reporter } && answers.Input.Group is not null
        ? "New projects in the group will be covered, too."
        : "Projects that it cannot see are not counted.";

    private static string Loss(Answers answers) => answers switch
    {
        { User.SeesAll: true } => "It reads everything else as an administrator or auditor, and loses it with that right.",
        { Profile.LeastAccessLevel: AccessLevels.Reporter } => "With a lower role it can read only public code, as anyone can.",
        _ => $"The set-up {answers.Profile.Name} needs that role.",
    };
}
