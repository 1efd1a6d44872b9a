using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>What <c>/personal_access_tokens/self</c> cannot say, least of all to the token itself: a dead one never gets to ask.</summary>
internal static class TokenContradictions
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static readonly ImmutableArray<Contradiction> All =
    [
        Of(token => token.Revoked ? "it accepts the token and reports that it is revoked" : null),
        Of(token => token is { Active: false, Revoked: false } ? "it accepts the token and reports that it is not active" : null),
        Of((answers, token) => token.Active && token.ExpiresAt <= Today(answers)
            ? $"it reports that the token is active and that it expired on {token.ExpiresAt:yyyy-MM-dd}, by a clock that shows {Today(
                answers):yyyy-MM-dd}" : null),
        Of(token => token is { Active: true, Revoked: true } or { Active: true, Expired: true }
            ? "it reports that the token is active and also revoked or expired"
            : null),
        Of(token => token is { Granular: false, Scopes: [] }
            ? "it reports that the token has no scope at all, which is not possible" : null),
        Of(token => token.GranularFlag is { } flag && flag != token.Scopes.Contains("granular", StringComparer.Ordinal)
            ? "it reports that the token is fine-grained and has classic scopes, or the reverse" : null),
        Of((answers, token) =>
            token.Scopes.Where(scope => ScopeRules.Unobtainable(scope, answers.Kind)).ToImmutableArray() is [_, ..] impossible
            ? $"the token has {string.Join(", ", impossible)}, which GitLab does not offer to a {KindWords.Of(answers.Kind)}" : null),
        Of((answers, token) => ServerClock.Read(answers.Answer(Probes.Self)?.Exchange) is { } date
            && (token.LastUsedAt > date + Tolerance || token.CreatedAt > date + Tolerance)
            ? $"the token was made or used after the time of the server's clock ({date:yyyy-MM-dd HH:mm} UTC)" : null),
        Of((answers, _) => answers.Version is { } version && version.IsBefore(Releases.TokenSelf)
            ? $"it reports the version {answers.VersionText}, and has an endpoint that was added in {Releases.TokenSelf}" : null,
            Probes.Metadata),
    ];

    private static Contradiction Of(Func<TokenFacts, string?> find) => Of((_, token) => find(token));

    private static Contradiction Of(Func<Answers, TokenFacts, string?> find, params string[] further) =>
        new([Probes.Self, .. further], answers => answers.Token is { } token ? find(answers, token) : null);

    private static DateOnly Today(Answers answers) => DateOnly.FromDateTime(answers.Now.UtcDateTime);
}
