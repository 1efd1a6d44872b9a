using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>The token of a request, as a digest.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The digest; null: there is no token.</param>
internal readonly record struct SentToken(TokenPlace Place, PresentedToken? Value)
{
    /// <summary>The user name beside a token in a Basic header; GitLab takes any.</summary>
    public const string AnyUser = "x";

    /// <summary>The token in a world; null: the world does not know it.</summary>
    /// <param name="world">The world.</param>
    public AccessToken? FindIn(World world) => Value is { } presented ? world.FindToken(presented.Digest) : null;

    /// <summary>The tokens that a request carries.</summary>
    /// <param name="credentials">Its credentials.</param>
    public static IEnumerable<SentToken> Of(Credentials credentials) => new[]
    {
        new SentToken(TokenPlace.PrivateToken, credentials.PrivateTokenHeader),
        new SentToken(TokenPlace.Bearer, credentials.BearerHeader),
        new SentToken(TokenPlace.Basic, credentials.Basic?.Token),
        new SentToken(TokenPlace.Parameter, credentials.PrivateTokenParameter),
        new SentToken(TokenPlace.AccessToken, credentials.AccessTokenParameter),
        new SentToken(TokenPlace.BearerToken, credentials.BearerTokenParameter),
    }.Where(token => token.Value is not null);

    /// <summary>The name of the parameter that holds the token; null: a header does.</summary>
    /// <param name="place">The place.</param>
    public static string? ParameterOf(TokenPlace place) => place switch
    {
        TokenPlace.Parameter => "private_token",
        TokenPlace.AccessToken => "access_token",
        TokenPlace.BearerToken => "bearer_token",
        _ => null,
    };
}
