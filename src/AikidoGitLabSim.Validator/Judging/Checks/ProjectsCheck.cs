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
        var role = c.Profile.LeastRole;
        if (visible.Count == 0)
            return Finding.Fail(Codes.NoProjects, "It sees no project: there is nothing to scan.", EmptyGroup.Cure(c));
        if (!ProjectSample.Scannable(visible).Any())
            return NoneToScan(visible);
        var counted = $"It sees {visible.Counted("project")}; in {readable.Words} of them its role is {role} or above.{ProjectSample.Words(visible)}";
        var cure = RoleCures.Of(c);
        if (!ProjectSample.Scannable(readable).Any() && !readable.IsAllHere)
            return Finding.Unknown(Codes.NoProjects, $"{counted} Of those looked at none can be scanned.", NameTheGroup);
        if (!ProjectSample.Scannable(readable).Any())
            return c.Profile.LeastAccessLevel == Reporter && ProjectSample.AllPublic(visible)
                ? Finding.Warn(Codes.RoleLow, $"{counted} Public code can be read all the same, private code could not.", cure)
                : Finding.Fail(Codes.RoleLow, $"{counted} {Loss(c)}", cure);
        return visible.Count > readable.Count && visible.IsExact && readable.IsExact
            ? Finding.Warn(Codes.RoleLow, counted + ProjectSample.Offenders(visible, readable), cure)
            : Finding.Pass(counted);
    }

    private static Finding NoneToScan(ListFacts visible)
    {
        var words = $"It sees {visible.Counted("project")}.{ProjectSample.Words(visible)}";
        return visible.IsAllHere
            ? Finding.Fail(Codes.NoProjects, $"{words} There is nothing to scan.", EmptyGroup.MoveIntoGroup)
            : Finding.Unknown(Codes.NoProjects, $"{words} Whether there is one to scan cannot be told.", NameTheGroup);
    }

    private static string Loss(Case c) => c switch
    {
        { User.SeesAll: true } => "What it reads beyond that, it reads as an administrator or auditor, and loses with that.",
        { Profile.LeastAccessLevel: Reporter } => "Below that the code of private projects cannot be read.",
        _ => $"The set-up {c.Profile.Name} needs that role.",
    };

    internal static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
