using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>Answers that GitLab does not give to a token that it takes, and headers that cannot be so.</summary>
internal static class AnswerContradictions
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(120);

    private static readonly ImmutableArray<string> Reading = ["read_api", "api"];

    // lib/gitlab/auth.rb, abilities_for_scopes.
    private static readonly ImmutableArray<string> Cloning = ["read_repository", "write_repository", .. Reading];

    private static readonly ImmutableArray<string> OfTheApi =
    [
        Probes.User, Probes.Metadata, Probes.Group, Probes.TokenGroup, Probes.Member, Probes.Subgroups, Probes.TopGroups, Probes.AnyGroups,
        Probes.ProjectsVisible, Probes.ProjectsReadable,
        Probes.Project, Probes.ProjectReadable, Probes.Namespace, Probes.Tree, Probes.File,
    ];

    public static readonly ImmutableArray<Contradiction> All =
    [
        new([Probes.Version], answers => answers.Answer(Probes.Version)?.IsOk == true
            ? "it returns its version without a token, which GitLab does not"
            : null),
        .. OfTheApi.Select(probe => new Contradiction([Probes.Self, probe], answers => Rejected(answers, probe))),
        .. OfTheApi.Select(probe => new Contradiction([Probes.Self, probe], answers => ScopeRefusal(answers, probe))),
        new([Probes.Self, Probes.User], answers => answers.Token is not null && answers.Answer(Probes.User)?.Kind == AnswerKind.NotFound
            ? "it accepts the token and does not know its user" : null),
        new([Probes.Self, Probes.User], answers =>
            answers.Scopes is { } scopes && answers.Answer(Probes.User)?.Kind == AnswerKind.Forbidden && scopes.Length > 0
            ? "it accepts the token and then does not allow it, without a reason, to read its own user" : null),
        new([Probes.Self, Probes.Git], answers => answers.Scopes is [_, ..] scopes && answers.Answer(Probes.Git)?.IsOk == true
            && !scopes.Intersect(Cloning, StringComparer.Ordinal).Any()
            ? $"git clones for a token that has {string.Join(", ", scopes)} only" : null),
        new([Probes.Self, Probes.Group], answers => answers.Scopes is [_, ..] scopes && answers.Answer(Probes.Group)?.IsOk == true
            && !scopes.Intersect(Reading, StringComparer.Ordinal).Any()
            ? $"it shows a group to a token that has {string.Join(", ", scopes)} only" : null),
        new([Probes.Version, Probes.Self], answers => Clocks(answers) is { Count: > 1 } clocks && clocks.Max() - clocks.Min() > Tolerance
            ? "its clock differs from one response to the next" : null),
        new([Probes.Self], answers => answers.All.Any(answer => answer.Exchange.Authenticated && Number(answer.Exchange, "Age") > 0)
            ? "a response to the token came from a cache (Age), which GitLab does not allow" : null),
        new([Probes.Self], answers =>
            answers.All.Any(answer => Number(answer.Exchange, "RateLimit-Remaining") > Number(answer.Exchange, "RateLimit-Limit"))
            ? "more requests are left than the limit allows" : null),
    ];

    private static string? Rejected(Answers answers, string probe) =>
        answers.Token is { Active: true } && answers.Answer(probe) is { Kind: AnswerKind.Unauthorized or AnswerKind.TokenDead } answer
            ? $"it accepts the token, and rejects it as no token at {PathOf(answer)} (401)"
            : null;

    private static string? ScopeRefusal(Answers answers, string probe)
    {
        if (answers.Answer(probe) is not { Kind: AnswerKind.InsufficientScope } answer)
            return null;
        if (answer.WouldDo is [])
            return $"at {PathOf(answer)} it reports a missing scope without naming the scope";
        return answers.Scopes is { } scopes && answer.WouldDo.Intersect(scopes, StringComparer.Ordinal).FirstOrDefault() is { } held
            ? $"at {PathOf(answer)} it requires {held}, which it reports that the token has"
            : null;
    }

    private static string PathOf(ReadAnswer answer) => answer.Exchange.Path.Split('?')[0];

    // The difference of the two clocks at each answer; it should stay the same.
    private static List<TimeSpan> Clocks(Answers answers) =>
        [.. answers.All.Where(answer => answer.IsGitLabsWord).Select(answer => ServerClock.Read(answer.Exchange) - answer.Exchange.At)
            .OfType<TimeSpan>()];

    private static long? Number(Exchange exchange, string header) =>
        long.TryParse(exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
