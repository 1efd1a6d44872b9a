using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Api;

/// <summary>An allowed request on its way through a route's handler.</summary>
/// <param name="Request">The request with what the rules have found.</param>
/// <param name="Route">The route.</param>
/// <param name="Slot">Where the world lives.</param>
/// <param name="Entropy">Where new secrets come from.</param>
/// <param name="Stores">Opens repositories.</param>
internal sealed record RestContext(DecisionContext Request, RestRoute Route, WorldSlot Slot, Entropy Entropy, GitStores Stores)
    : IDisposable
{
    private IGitStore? _store;
    private string? _baseUrl;

    public World World => Request.World;

    public GitLabVersion Version => World.Edition.Version;

    public DateTimeOffset Now => Request.Now;

    public Arguments Arguments => Request.Arguments;

    /// <summary>The world's URL, without a slash at the end: part of most URLs in answers.</summary>
    public string BaseUrl => _baseUrl ??= Request.BaseUrl.ToString();

    /// <summary>Secrets among the parameters; <see cref="Arguments"/> has a replacement for each.</summary>
    public RequestSecrets Secrets { get; init; } = RequestSecrets.None;

    /// <summary>The project that the path names.</summary>
    public Project Project => Request.Project;

    /// <summary>The code of the project that the path names; open until the call ends.</summary>
    public GitReader Code => new(_store ??= Stores.Open(Project));

    /// <summary>As whom the request acts, on routes that need somebody.</summary>
    public User User => Request.User ?? throw new InvalidOperationException($"{Request.Policy} lets anonymous requests in");

    public void Dispose() => (_store as IDisposable)?.Dispose();

    public Outcome<T> Apply<T>(Command<T> command) => Slot.Apply(command);

    /// <summary>Revokes a token and says so.</summary>
    public Answer Revoke(AccessToken token)
    {
        Apply(new RevokeToken(token.Id, Request.Now));
        return Answer.NoContent;
    }

    /// <summary>A new token value for a user.</summary>
    public TokenSecret NewSecret(long userId) => NewSecrets.Token(World, userId, Entropy);

    /// <summary>Random hexadecimal digits, as at the end of a bot's username.</summary>
    public string NewSuffix() => NewSecrets.Suffix(Entropy);
}
