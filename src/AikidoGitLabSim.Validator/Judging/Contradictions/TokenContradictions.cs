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
        Of(token => token.Revoked ? "it takes the token and says that it is revoked" : null),
        Of(token => token is { Active: false, Revoked: false } ? "it takes the token and says that it is not active" : null),
        Of((answers, token) => token.Active && token.ExpiresAt <= Today(answers)
            ? $"it says that the token is active and that it ended on {token.ExpiresAt:yyyy-MM-dd}, by a clock that reads {Today(answers):yyyy-MM-dd}" : null),
        Of(token => token is { Active: true, Revoked: true } or { Active: true, Expired: true } ? "it says that the token is active and dead at once" : null),
        Of(token => token is { Granular: false, Scopes: [] }
            ? "it says that the token has no scope at all, which no token can be made with" : null),
        Of(token => token.GranularFlag is { } flag && flag != token.Scopes.Contains("granular", StringComparer.Ordinal)
            ? "it says that the token is fine-grained and that it has classic scopes, or the other way round" : null),
        Of((answers, token) => token.Scopes.Where(scope => ScopeRules.Unobtainable(scope, answers.Kind)).ToImmutableArray() is [_, ..] impossible
            ? $"the token has {string.Join(", ", impossible)}, which GitLab offers to no {KindWords.Of(answers.Kind)}" : null),
        Of((answers, token) => ServerClock.Read(answers.Answer(Probes.Self)?.Exchange) is { } date
            && (token.LastUsedAt > date + Tolerance || token.CreatedAt > date + Tolerance)
            ? $"the token was made or used after the moment that the server's clock reads ({date:yyyy-MM-dd HH:mm} UTC)" : null),
        Of((answers, _) => answers.Version is { } version && version.IsBefore(Releases.TokenSelf)
            ? $"it says that it is {answers.VersionText}, and answers what came with {Releases.TokenSelf} only" : null, Probes.Metadata),
    ];

    private static Contradiction Of(Func<TokenFacts, string?> find) => Of((_, token) => find(token));

    private static Contradiction Of(Func<Answers, TokenFacts, string?> find, params string[] further) =>
        new([Probes.Self, .. further], answers => answers.Token is { } token ? find(answers, token) : null);

    private static DateOnly Today(Answers answers) => DateOnly.FromDateTime(answers.Now.UtcDateTime);
}
