using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Judging.Checks;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Planning;

/// <summary>
/// The next request, as a pure function of the answers so far. Each step is sent at most once, and none with the token before a
/// GitLab has answered without it. The steps stand in the order of their importance: what the budget cuts off is reported as unknown.
/// </summary>
internal static class ProbePlan
{
    /// <summary>The most requests that one validation sends.</summary>
    public const int Budget = 12;

    private const string IfAccepted = "if the token is accepted";
    private const string IfMayRead = "if kind and scopes allow";
    private const string IfGroupSeen = "if the group is seen";

    private static readonly ImmutableArray<ProbeStep> Steps =
    [
        new(Probes.Version, "always, first")
        {
            Authenticated = false, Due = answers => answers.Input.Problems.IsEmpty, Path = _ => Paths.Version,
        },
        .. Discovery.Asked.Select(Elsewhere),
        new(Probes.Self, "if a GitLab answers")
        {
            Judged = judgement => judgement.StatusOf(CheckIds.GitLab) == CheckStatus.Pass,
            Path = _ => Paths.Self,
        },
        new(Probes.User, IfAccepted) { Due = MayRequestUser, Path = _ => Paths.User },
        new(Probes.Metadata, IfAccepted)
        {
            Due = answers => answers.User is not null || answers.Token is { Active: true, Revoked: false, Granular: true },
            Path = _ => Paths.Metadata,
        },
        new(Probes.Group, "if the user is known and the kind fits")
        {
            Wanted = HasGroup,
            Due = MayRequestGroup,
            Path = answers => Paths.Group(answers.Input),
        },
        new(Probes.TokenGroup, "if it is a group's token, and not that group's")
        {
            Wanted = input => !HasProject(input),
            Due = answers => MayRead(answers) && GroupCoverage.WantsTokenGroup(answers),
            Path = answers => Paths.TokenGroup(GroupCoverage.TokenGroupId(answers)),
        },
        new(Probes.Member, IfGroupSeen)
        {
            Wanted = HasGroup,
            Due = answers => MayRead(answers) && GroupCoverage.WantsMember(answers),
            Path = answers => Paths.Member(IdOf(answers, Probes.Group), answers.User?.Id),
        },
        new(Probes.TopGroups, IfMayRead)
        {
            Wanted = HasNeither,
            Due = answers => MayRead(answers) && GroupCoverage.TokenGroupId(answers) is null,
            Path = _ => Paths.TopGroups,
        },
        new(Probes.AnyGroups, "if no top-level group is seen")
        {
            Wanted = HasNeither,
            Due = answers => MayRead(answers) && answers.List(Probes.TopGroups) is { Count: 0 },
            Path = _ => Paths.AnyGroups,
        },
        new(Probes.ProjectsVisible, IfMayRead)
        {
            Wanted = WantsProjects,
            Due = MayRead,
            Judged = GroupDidNotFail,
            Path = answers => Paths.Projects(answers.Input),
        },
        new(Probes.ProjectsReadable, IfMayRead)
        {
            Wanted = WantsProjects,
            Due = MayRead,
            Judged = GroupDidNotFail,
            Path = answers => Paths.ReadableProjects(answers.Input, answers.Profile.LeastAccessLevel),
        },
        new(Probes.Project, IfMayRead) { Wanted = HasProject, Due = MayRead, Path = answers => Paths.Project(answers.Input) },
        new(Probes.ProjectReadable, "if the project is seen")
        {
            Wanted = HasProject,
            Due = answers => MayRead(answers) && IdOf(answers, Probes.Project) is not null,
            Path = answers => Paths.ReadableProject(IdOf(answers, Probes.Project), answers.Profile.LeastAccessLevel),
        },
        new(Probes.Tree, "if a project with code is seen")
        {
            Due = answers => MayRead(answers) && MaySample(answers) && CodeSample.From(answers)?.Id is not null,
            Judged = GroupIsNoObstacle,
            Path = answers => Paths.Tree(CodeSample.From(answers)?.Id),
        },
        new(Probes.Git, "if a project is known")
        {
            Due = answers => MaySample(answers) && CodeSample.From(answers) is not null,
            Judged = GroupIsNoObstacle,
            Path = answers => Paths.Git(CodeSample.From(answers)?.Path ?? answers.Input.Project?.Text),
        },
        new(Probes.File, "if its files are listed")
        {
            Method = "HEAD",
            Wanted = input => !HasGroup(input) || !HasProject(input),
            Due = answers => RepoApiCheck.FirstFile(answers) is not null,
            Path = answers => Paths.File(CodeSample.From(answers)?.Id, RepoApiCheck.FirstFile(answers)),
        },
        new(Probes.Namespace, "on GitLab.com, if the group is seen")
        {
            Wanted = HasGroupAlone,
            Due = answers => answers.IsGitLabCom && MayRead(answers) && answers.Answer(Probes.Group) is { IsOk: true },
            Judged = GroupDidNotFail,
            Path = answers => Paths.Namespace(answers.Input),
        },
        new(Probes.Subgroups, IfGroupSeen)
        {
            Wanted = HasGroupAlone,
            Due = answers => MayRead(answers) && answers.Answer(Probes.Group) is { IsOk: true },
            Judged = GroupDidNotFail,
            Path = answers => Paths.Subgroups(answers.Input),
        },
    ];

    /// <summary>The next request, or null when there is none.</summary>
    public static PlannedRequest? Next(ParsedInput input, IReadOnlyCollection<ReadAnswer> soFar)
    {
        if (soFar.Count >= Budget)
            return null;
        var answers = new Answers(input, soFar);
        if (answers.Stop is not null)
            return null;
        var judgement = new Lazy<Judgement>(() => new(answers));
        var step = Steps.FirstOrDefault(step =>
            answers.Answer(step.Probe) is null && step.Wanted(input) && step.Due(answers)
                && (step.Judged is null || step.Judged(judgement.Value)));
        return step is null ? null : Request(step, answers);
    }

    /// <summary>Every request that may be sent, for a dry run.</summary>
    public static ImmutableArray<PlannedRequest> All(ParsedInput input)
    {
        var nothingKnown = new Answers(input, []);
        return input.Problems.IsEmpty ? [.. Steps.Where(step => step.Wanted(input)).Select(step => Request(step, nothingKnown))] : [];
    }

    private static PlannedRequest Request(ProbeStep step, Answers answers) =>
        new(step.Probe, step.Method, step.Path(answers), step.Authenticated, step.WhenWords);

    // One at a time, and none once one is found.
    private static ProbeStep Elsewhere(string probe, int number) => new(probe, "while no GitLab answers")
    {
        Authenticated = false,
        Wanted = input => input.Discover && input.Address?.OtherRoots.Length > number,
        Due = answers => GitLabCheck.MayBeElsewhere(answers) && Discovery.FoundRoot(answers) is null,
        Path = answers => answers.Input.Address?.OtherRoots[number] + Paths.Version,
    };

    private static bool HasGroup(ParsedInput input) => input.Group is not null;

    private static bool HasGroupAlone(ParsedInput input) => HasGroup(input) && !HasProject(input);

    private static bool HasProject(ParsedInput input) => input.Project is not null;

    private static bool HasNeither(ParsedInput input) => !HasGroup(input) && !HasProject(input);

    private static bool WantsProjects(ParsedInput input) => HasGroup(input) || !HasProject(input);

    // A GitLab that has no self endpoint can still show that the token works: by its user.
    private static bool MayRequestUser(Answers answers) => answers.Answer(Probes.Self) switch
    {
        { Kind: AnswerKind.NotFound or AnswerKind.InsufficientScope } => true,
        { Kind: AnswerKind.Ok } => answers.Token is { Active: true, Revoked: false, Granular: false },
        _ => false,
    };

    private static bool MayRead(Answers answers) =>
        MayRequestGroup(answers)
        && (answers.Scopes is not { } scopes || scopes.Contains("read_api", StringComparer.Ordinal)
            || scopes.Contains("api", StringComparer.Ordinal));

    // Sent even where the listed scopes do not allow it: GitLab's refusal then names the scopes that would.
    private static bool MayRequestGroup(Answers answers) => answers.User is not null && answers.Profile.Kinds.Contains(answers.Kind);

    // A token that may not read its user can still clone a project that was named.
    private static bool MaySample(Answers answers) =>
        answers.Token is { Active: true, Revoked: false, Granular: false }
        && (answers.Kind == TokenKind.Unknown || answers.Profile.Kinds.Contains(answers.Kind));

    private static bool GroupDidNotFail(Judgement judgement) => judgement.StatusOf(CheckIds.Group) != CheckStatus.Fail;

    private static bool GroupIsNoObstacle(Judgement judgement) =>
        judgement.StatusOf(CheckIds.Group) is not (CheckStatus.Fail or CheckStatus.Skipped);

    private static long? IdOf(Answers answers, string probe) =>
        answers.Answer(probe) is { IsOk: true } answer ? answer.Json.Number("id") : null;
}
