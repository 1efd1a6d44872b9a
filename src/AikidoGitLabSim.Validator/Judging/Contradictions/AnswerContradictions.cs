using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

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
        Probes.User, Probes.Metadata, Probes.Group, Probes.TokenGroup, Probes.Member, Probes.Subgroups, Probes.TopGroups, Probes.AnyGroups, Probes.ProjectsVisible, Probes.ProjectsReadable,
        Probes.Project, Probes.ProjectReadable, Probes.Namespace, Probes.Tree, Probes.File,
    ];

    public static readonly ImmutableArray<Contradiction> All =
    [
        new([Probes.Version], c => c.Answer(Probes.Version)?.IsOk == true ? "it tells its version to someone without a token, which GitLab does not" : null),
        .. OfTheApi.Select(probe => new Contradiction([Probes.Self, probe], c => Rejected(c, probe))),
        .. OfTheApi.Select(probe => new Contradiction([Probes.Self, probe], c => ScopeRefusal(c, probe))),
        new([Probes.Self, Probes.User], c => c.Token is not null && c.Answer(Probes.User)?.Kind == AnswerKind.NotFound
            ? "it takes the token and does not know its user" : null),
        new([Probes.Self, Probes.User], c => c.Scopes is { } scopes && c.Answer(Probes.User)?.Kind == AnswerKind.Forbidden && scopes.Length > 0
            ? "it takes the token and then forbids it, without a reason, to see its own user" : null),
        new([Probes.Self, Probes.Git], c => c.Scopes is [_, ..] scopes && c.Answer(Probes.Git)?.IsOk == true && !scopes.Intersect(Cloning, StringComparer.Ordinal).Any()
            ? $"git clones for a token that has {string.Join(", ", scopes)} only" : null),
        new([Probes.Self, Probes.Group], c => c.Scopes is [_, ..] scopes && c.Answer(Probes.Group)?.IsOk == true && !scopes.Intersect(Reading, StringComparer.Ordinal).Any()
            ? $"it shows a group to a token that has {string.Join(", ", scopes)} only" : null),
        new([Probes.Version, Probes.Self], c => Clocks(c) is { Count: > 1 } clocks && clocks.Max() - clocks.Min() > Tolerance
            ? "its clock jumps from one answer to the next" : null),
        new([Probes.Self], c => c.Answers.Any(answer => answer.Exchange.Authenticated && Number(answer.Exchange, "Age") > 0)
            ? "an answer to the token came out of a cache (Age), which GitLab forbids" : null),
        new([Probes.Self], c => c.Answers.Any(answer => Number(answer.Exchange, "RateLimit-Remaining") > Number(answer.Exchange, "RateLimit-Limit"))
            ? "more requests are left than the limit allows" : null),
    ];

    private static string? Rejected(Case c, string probe) =>
        c.Token is { Active: true } && c.Answer(probe)?.Kind is AnswerKind.Unauthorized or AnswerKind.TokenDead
            ? $"it takes the token, and refuses it as no token at {PathOf(c, probe)} (401)"
            : null;

    private static string? ScopeRefusal(Case c, string probe)
    {
        if (c.Answer(probe) is not { Kind: AnswerKind.InsufficientScope } answer)
            return null;
        if (answer.WouldDo is [])
            return $"at {PathOf(c, probe)} it refuses for want of a scope and does not say of which";
        return c.Scopes is { } scopes && answer.WouldDo.Intersect(scopes, StringComparer.Ordinal).FirstOrDefault() is { } held
            ? $"at {PathOf(c, probe)} it wants {held}, which it says that the token has"
            : null;
    }

    private static string PathOf(Case c, string probe) => c.Answer(probe)!.Exchange.Path.Split('?')[0];

    // The difference of the two clocks at each answer; it should stay the same.
    private static List<TimeSpan> Clocks(Case c) =>
        [.. c.Answers.Where(answer => answer.IsGitLabsWord).Select(answer => ServerClock.Read(answer.Exchange) - answer.Exchange.At).OfType<TimeSpan>()];

    private static long? Number(Exchange exchange, string header) =>
        long.TryParse(exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
