using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Judging.Checks;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>
/// What to ask next, as a pure function of what was answered so far. Each step is asked at most once, and nothing with
/// the token before a GitLab has shown itself without it. The steps stand in the order of their worth: what the budget cuts off is said to be not known.
/// </summary>
internal static class ProbePlan
{
    /// <summary>The most requests that one validation sends.</summary>
    public const int Budget = 12;

    private const string IfAccepted = "if the token is accepted";
    private const string IfMayRead = "if kind and scopes allow";

    private static readonly ImmutableArray<ProbeStep> Steps =
    [
        new(Probes.Version, false, "always, first", _ => true, c => c.Input.Problems.IsEmpty, _ => Paths.Version),
        .. Discovery.Asked.Select(Elsewhere),
        new(Probes.Self, true, "if a GitLab answers", _ => true, c => Judge.StatusOf(c, CheckIds.GitLab) == CheckStatus.Pass, _ => Paths.Self),
        new(Probes.User, true, IfAccepted, _ => true, MayAskUser, _ => Paths.User),
        new(Probes.Metadata, true, IfAccepted, _ => true, c => c.User is not null || c.Token is { Active: true, Revoked: false, Granular: true }, _ => Paths.Metadata),
        new(Probes.Group, true, "if the user is known and the kind fits", HasGroup, MayAskGroup, c => Paths.Group(c.Input)),
        new(Probes.TokenGroup, true, "if it is a group's token, and not that group's", input => !HasProject(input), c => MayRead(c) && GroupCoverage.WantsTokenGroup(c), c => Paths.TokenGroup(GroupCoverage.TokenGroupId(c))),
        new(Probes.Member, true, "if the group is seen", HasGroup, c => MayRead(c) && GroupCoverage.WantsMember(c), c => Paths.Member(GroupId(c), c.User?.Id)),
        new(Probes.TopGroups, true, IfMayRead, HasNeither, c => MayRead(c) && GroupCoverage.TokenGroupId(c) is null, _ => Paths.TopGroups),
        new(Probes.AnyGroups, true, "if no top-level group is seen", HasNeither, c => MayRead(c) && c.List(Probes.TopGroups) is { Count: 0 }, _ => Paths.AnyGroups),
        new(Probes.ProjectsVisible, true, IfMayRead, WantsProjects, MayList, c => Paths.Projects(c.Input)),
        new(Probes.ProjectsReadable, true, IfMayRead, WantsProjects, MayList, c => Paths.ReadableProjects(c.Input, c.Profile.LeastAccessLevel)),
        new(Probes.Project, true, IfMayRead, HasProject, MayRead, c => Paths.Project(c.Input)),
        new(Probes.ProjectReadable, true, "if the project is seen", HasProject, c => MayRead(c) && ProjectId(c) is not null, c => Paths.ReadableProject(ProjectId(c), c.Profile.LeastAccessLevel)),
        new(Probes.Tree, true, "if a project with code is seen", _ => true, c => MayRead(c) && MaySample(c) && CodeSample.From(c)?.Id is not null, c => Paths.Tree(CodeSample.From(c)?.Id)),
        new(Probes.Git, true, "if a project is known", _ => true, c => MaySample(c) && CodeSample.From(c) is not null, c => Paths.Git(CodeSample.From(c)?.Path ?? c.Input.Project?.Text)),
        new(Probes.File, true, "if its files are listed", input => !HasGroup(input) || !HasProject(input), c => RepoApiCheck.FirstFile(c) is not null, c => Paths.File(CodeSample.From(c)?.Id, RepoApiCheck.FirstFile(c))) { Method = "HEAD" },
        new(Probes.Namespace, true, "on GitLab.com, if the group is seen", HasGroupAlone, c => c.IsGitLabCom && MayList(c) && c.Answer(Probes.Group) is { IsOk: true }, c => Paths.Namespace(c.Input)),
        new(Probes.Subgroups, true, "if the group is seen", HasGroupAlone, c => MayList(c) && c.Answer(Probes.Group) is { IsOk: true }, c => Paths.Subgroups(c.Input)),
    ];

    /// <summary>The next request, or null when all has been asked that may be.</summary>
    public static PlannedRequest? Next(ParsedInput input, IReadOnlyCollection<Answer> soFar)
    {
        if (soFar.Count >= Budget)
            return null;
        var c = new Case(input, soFar);
        if (c.Stop is not null)
            return null;
        var step = Steps.FirstOrDefault(step => c.Answer(step.Probe) is null && step.Wanted(input) && step.Due(c));
        return step is null ? null : Request(step, c);
    }

    /// <summary>Everything that might be asked, for a dry run.</summary>
    public static ImmutableArray<PlannedRequest> All(ParsedInput input)
    {
        var nothingKnown = new Case(input, []);
        return input.Problems.IsEmpty ? [.. Steps.Where(step => step.Wanted(input)).Select(step => Request(step, nothingKnown))] : [];
    }

    private static PlannedRequest Request(ProbeStep step, Case c) => new(step.Probe, step.Method, step.Path(c), step.Authenticated, step.WhenWords);

    // One at a time, and none once one is found.
    private static ProbeStep Elsewhere(string probe, int number) => new(
        probe, false, "while no GitLab answers",
        input => input.Discover && input.Address?.OtherRoots.Length > number,
        c => GitLabCheck.MayBeElsewhere(c) && Discovery.FoundRoot(c) is null,
        c => c.Input.Address!.OtherRoots[number] + Paths.Version);

    private static bool HasGroup(ParsedInput input) => input.Group is not null;

    private static bool HasGroupAlone(ParsedInput input) => HasGroup(input) && !HasProject(input);

    private static bool HasProject(ParsedInput input) => input.Project is not null;

    private static bool HasNeither(ParsedInput input) => !HasGroup(input) && !HasProject(input);

    private static bool WantsProjects(ParsedInput input) => HasGroup(input) || !HasProject(input);

    // A GitLab before 15.5 has no self; that its user can be read is then the only sign of life.
    private static bool MayAskUser(Case c) => c.Answer(Probes.Self) switch
    {
        { Kind: AnswerKind.NotFound or AnswerKind.InsufficientScope } => true,
        { Kind: AnswerKind.Ok } => c.Token is { Active: true, Revoked: false, Granular: false },
        _ => false,
    };

    private static bool MayRead(Case c) =>
        c.User is not null
        && c.Profile.Kinds.Contains(c.Kind)
        && (c.Scopes is not { } scopes || scopes.Contains("read_api", StringComparer.Ordinal) || scopes.Contains("api", StringComparer.Ordinal));

    // Asked even where the listed scopes do not open it: GitLab's refusal then names the scopes that would.
    private static bool MayAskGroup(Case c) => c.User is not null && c.Profile.Kinds.Contains(c.Kind);

    // A token whose user may not be read can still clone a project that was named.
    private static bool MaySample(Case c) =>
        c.Token is { Active: true, Revoked: false, Granular: false }
        && (c.Kind == TokenKind.Unknown || c.Profile.Kinds.Contains(c.Kind))
        && Judge.StatusOf(c, CheckIds.Group) is not (CheckStatus.Fail or CheckStatus.Skipped);

    private static bool MayList(Case c) => MayRead(c) && Judge.StatusOf(c, CheckIds.Group) != CheckStatus.Fail;

    private static long? GroupId(Case c) => c.Answer(Probes.Group) is { IsOk: true } answer ? answer.Json.Number("id") : null;

    private static long? ProjectId(Case c) => c.Answer(Probes.Project) is { IsOk: true } answer ? answer.Json.Number("id") : null;
}
