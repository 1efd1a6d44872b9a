using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Replays;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>
/// Sends requests again, in order, to a copy of the world before the first one, in which one token has other scopes. What happened between
/// the requests happens to the copy, too.
/// </summary>
/// <param name="replayer">Sends the requests.</param>
/// <param name="entropy">Where the values of tokens come from.</param>
/// <param name="entries">The requests, oldest first.</param>
/// <param name="tokenId">The token.</param>
internal sealed class ProofTrial(Replayer replayer, Entropy entropy, IReadOnlyList<JournaledDecision> entries, long tokenId)
{
    private readonly Dictionary<TokenDigest, TokenSecret> _secrets = [];
    private ImmutableArray<ReplayedAnswer?> _expected = [];

    /// <summary>How many requests of the token are compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many are not.</summary>
    public int NotCompared { get; private set; }

    /// <summary>Sends the requests with the token as it is: these answers are expected.</summary>
    public async Task BeginAsync(CancellationToken cancelled)
    {
        var answers = await SendAsync(null, cancelled);
        _expected = [.. answers.Zip(entries, (answer, entry) => answer?.Status == entry.Status ? answer : null)];
        var own = entries.Zip(_expected).Where(pair => TokenOf(pair.First) == tokenId).ToList();
        Compared = own.Count(pair => pair.Second is not null);
        NotCompared = own.Count - Compared;
    }

    /// <summary>Sends the requests with a changed token.</summary>
    /// <param name="change">Changes the token.</param>
    /// <param name="cancelled">Ends the trial.</param>
    /// <returns>The first answer that differs; null: none does.</returns>
    public async Task<ProofDifference?> CompareAsync(Func<AccessToken, AccessToken> change, CancellationToken cancelled)
    {
        var answers = await SendAsync(change, cancelled);
        for (var at = 0; at < answers.Length; at++)
        {
            if (_expected[at] is { } expected && answers[at] is { } answer && !AnswerLikeness.AreAlike(expected, answer))
                return new ProofDifference(entries[at], expected.Status, answer.Status);
        }

        return null;
    }

    /// <summary>The id of the token of a request; null: none that this GitLab knows.</summary>
    public static long? TokenOf(JournaledDecision entry) => SentToken.Of(entry.Decision.Context.Credentials)
        .Select(token => token.FindIn(entry.Decision.Context.World)?.Id).FirstOrDefault(id => id is not null);

    private async Task<ImmutableArray<ReplayedAnswer?>> SendAsync(Func<AccessToken, AccessToken>? change, CancellationToken cancelled)
    {
        var answers = ImmutableArray.CreateBuilder<ReplayedAnswer?>(entries.Count);
        using var world = replayer.Open(World.Empty);
        World? before = null;
        foreach (var entry in entries)
        {
            var recorded = entry.Decision.Context.World;
            if (before is null || IsForeign(before, recorded, world.Current))
                world.Set(Changed(recorded, change));
            before = recorded;
            var (request, _) = ReplayedRequest.Of(entry);
            answers.Add(request is not null ? await SendAsync(world, entry, request, cancelled)
                : ReplayedRequest.IsGitWithBody(entry) ? Judged(entry, world.Current)
                : null);
        }

        return answers.ToImmutable();
    }

    private bool IsForeign(World before, World recorded, World replayed) => !ReferenceEquals(before, recorded)
        && (!WorldLikeness.HaveSamePushes(before, recorded) || !WorldLikeness.AreAlike(recorded, replayed, tokenId));

    private World Changed(World world, Func<AccessToken, AccessToken>? change) =>
        change is not null && world.Tokens.Find(tokenId) is { } token ? world.WithToken(change(token)) : world;

    // The rules need no body. What a push changes is taken over from the world after it.
    private static ReplayedAnswer Judged(JournaledDecision entry, World current)
    {
        var decision = DecisionEngine.Decide(entry.Decision.Context with { World = current });
        var status = decision.Refusal is { } refusal
            ? GitRefusals.Render(refusal, entry.Decision.Context.BaseUrl).Status
            : StatusCodes.Status200OK;
        return new ReplayedAnswer(status, decision.RefusedBy?.Name, ImmutableSortedDictionary<string, string>.Empty, []);
    }

    private Task<ReplayedAnswer> SendAsync(ReplayWorld world, JournaledDecision entry, ReplayedRequest request, CancellationToken cancelled)
    {
        var context = entry.Decision.Context;
        var current = world.Current with { Clock = new WorldClock(TimeSpan.Zero, context.Now) };
        TokenSecret? secret = null;
        if (request.Token.Value is { } presented)
        {
            // The world knows digests only. In the copy, the token gets a value of its own.
            secret = SecretOf(presented.Digest, context.World);
            if (context.World.FindToken(presented.Digest) is { } token && current.Tokens.Find(token.Id) is { } row
                && row.Digest != secret.Digest)
                current = current.WithTokenValue(row with { Digest = secret.Digest });
        }

        world.Set(current);
        return replayer.SendAsync(world, request, secret?.Reveal(), cancelled);
    }

    private TokenSecret SecretOf(TokenDigest digest, World world)
    {
        if (!_secrets.TryGetValue(digest, out var secret))
            _secrets.Add(digest, secret = NewSecrets.Token(world, 1, entropy));
        return secret;
    }
}
