using System.Globalization;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// What would be scanned: projects seen against projects in which the role is enough. GitLab's own filter by access
/// level is asked, not the <c>permissions</c> of a project, which leave out what comes through shared groups.
/// </summary>
internal static class ProjectsCheck
{
    /// <summary>From this access level on, GitLab shows private code.</summary>
    internal const int Reporter = 20;

    private const string Question = "Which projects it can read";
    private const string NameTheGroup = "Name the group that is to be scanned: --group.";

    public static Finding Judge(Case c)
    {
        var one = c.Input.Project is null ? null : OneProjectCheck.Judge(c);
        if (one is { Status: not CheckStatus.Pass } || (one is not null && c.Input.Group is null))
            return one;
        var all = All(c);
        return one is null || all.Status != CheckStatus.Pass ? all : all with { Message = $"{one.Message} {all.Message}" };
    }

    private static Finding All(Case c)
    {
        if (c.Answer(Probes.ProjectsVisible) is not { } seen || c.Answer(Probes.ProjectsReadable) is not { } reading)
            return c.NotAsked(Question, c.WhyNothingRead);
        if (seen.Kind == AnswerKind.InsufficientScope)
            return Finding.Skipped(CheckIds.ScopesRequired);
        if (ListFacts.From(seen) is not { } visible)
            return Inconclusive.Of(seen, Question);
        if (ListFacts.From(reading) is not { } readable)
            return Inconclusive.Of(reading, Question);
        return Count(c, visible, readable);
    }

    private static Finding Count(Case c, ListFacts visible, ListFacts readable)
    {
        if (visible.Count == 0)
            return Finding.Fail(Codes.NoProjects, "It sees no project: there is nothing to scan.", EmptyGroup.Cure(c));
        if (!ProjectSample.Scannable(visible).Any())
            return NoneToScan(visible);
        var counted = $"It covers {readable.Words} of {visible.Counted("project")} seen, with the role {c.Profile.LeastRole} or above.{ProjectSample.Words(visible)}";
        var cure = RoleCures.Of(c);
        if (!ProjectSample.ScannableOf(readable, visible).Any())
            return readable.IsAllHere ? RoleTooLow(c, counted) : Finding.Unknown(Codes.NoProjects, $"{counted} Of those looked at none can be scanned.", NameTheGroup);
        if (IsShort(visible, readable))
            return Partly(c, counted + ProjectSample.Offenders(visible, readable), cure);
        return GroupCoverage.Of(c) is { AccessLevel: { } level } && level < c.Profile.LeastAccessLevel
            ? Finding.Warn(Codes.RoleLow, $"{counted} Its role in the group itself is lower, so new projects will not be covered.", cure)
            : Finding.Pass($"{counted} {Unseen(c)}");
    }

    private static bool IsShort(ListFacts visible, ListFacts readable) => readable.IsExact && visible.Count > readable.Count;

    // Where the role in the group is enough, the others are another group's, shared with this one. Without a group nobody said what is to be scanned.
    private static Finding Partly(Case c, string counted, Cure cure) =>
        c.Input.Group is null || GroupCoverage.Of(c).AccessLevel >= c.Profile.LeastAccessLevel
            ? Finding.Warn(Codes.RoleLow, $"{counted} {Unseen(c)}", cure)
            : Finding.Fail(Codes.RoleLow, $"{counted} {Unseen(c)}", cure);

    // A role of one's own making (Ultimate) may read code and is counted as the role it was made from.
    private static Finding RoleTooLow(Case c, string counted) => CodeSample.IsShownToRead(c)
        ? Finding.Warn(
            Codes.RoleLow, $"{counted} However, it read and can clone the private code of {CodeSample.From(c)!.Path}: a custom role allows this. Other projects were not tried.",
            $"Make sure that the custom role applies to the whole group. Otherwise: {RoleCures.Of(c)}")
        : Finding.Fail(Codes.RoleLow, $"{counted} {Loss(c)}", RoleCures.Of(c));

    private static Finding NoneToScan(ListFacts visible)
    {
        var words = $"It sees {visible.Counted("project")}.{ProjectSample.Words(visible)}";
        return visible.IsAllHere
            ? Finding.Fail(Codes.NoProjects, $"{words} There is nothing to scan.", EmptyGroup.CureOf(visible))
            : Finding.Unknown(Codes.NoProjects, $"{words} Whether there is one to scan cannot be told.", NameTheGroup);
    }

    private static string Unseen(Case c) => GroupCoverage.Of(c) is { State: CoverageState.Covered, AccessLevel: null or >= Reporter } && c.Input.Group is not null
        ? "New projects in the group will be covered, too."
        : "Projects that it cannot see are not counted.";

    private static string Loss(Case c) => c switch
    {
        { User.SeesAll: true } => "What it reads beyond that, it reads as an administrator or auditor, and loses with that.",
        { Profile.LeastAccessLevel: Reporter } => "With a lower role it can read only public code, as anyone can.",
        _ => $"The set-up {c.Profile.Name} needs that role.",
    };

    internal static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
