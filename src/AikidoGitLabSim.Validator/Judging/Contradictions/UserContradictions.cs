using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>What <c>/user</c> cannot say beside what the token says.</summary>
internal static class UserContradictions
{
    private static readonly ImmutableArray<string> OpenUser = ["read_user", "read_api", "api"];

    public static readonly ImmutableArray<Contradiction> All =
    [
        Of((answers, user) => answers.Token is { } token && token.UserId != user.Id
            ? "the token belongs to one user and acts as another"
            : null),
        Of((_, user) => user is { Bot: false } && KindPatterns.MatchGenerated(user.Username) is { } kind
            ? $"the user {user.Username} has a user name that GitLab gives to the user of a {KindWords.Of(
                kind)}, and is reported to be a person" : null),
        Of((_, user) => user.State is not "active" ? $"it accepts the token of a user whose state is {user.State}" : null),
        Of((answers, _) => answers.Scopes is [_, ..] scopes && !scopes.Intersect(OpenUser, StringComparer.Ordinal).Any()
            ? $"it shows the user to a token that has {string.Join(", ", scopes)} only" : null),
    ];

    private static Contradiction Of(Func<Answers, UserFacts, string?> find) =>
        new([Probes.Self, Probes.User], answers => answers.User is { } user ? find(answers, user) : null);
}
