using System.Collections.Concurrent;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>
/// What the tokens of one world were used for: counts by token and route. No more than that is kept, and of no more than
/// <see cref="MostTokens"/> tokens, so that neither time nor memory grows with the requests.
/// </summary>
public sealed class TokenUsage
{
    /// <summary>Of how many tokens is kept; those that come later are not counted.</summary>
    public const int MostTokens = 1024;

    private readonly Lock _admitting = new();
    private ConcurrentDictionary<(long Token, RoutePolicy Policy), UsageCount>? _counts;
    private ConcurrentDictionary<long, bool>? _tokens;
    private volatile bool _isFull;
    private long _notCounted;

    /// <summary>How many requests were not counted, because too many tokens came before.</summary>
    public long NotCounted => Interlocked.Read(ref _notCounted);

    /// <summary>Counts a request with a token that the rules knew.</summary>
    /// <param name="decision">What the rules concluded.</param>
    /// <param name="status">What was answered.</param>
    internal void Add(Decision decision, int status)
    {
        if (decision.Context.Token is not { } token)
            return;
        if (IsCounted(token.Id))
            LazyInitializer.EnsureInitialized(ref _counts, static () => new(KeyComparer.Instance))
                .GetOrAdd((token.Id, decision.Context.Policy), static _ => new()).Add(decision, status);
        else
            Interlocked.Increment(ref _notCounted);
    }

    /// <summary>Removes all counts.</summary>
    public void Clear()
    {
        lock (_admitting)
            (_counts, _tokens, _isFull) = (null, null, false);
        Interlocked.Exchange(ref _notCounted, 0);
    }

    /// <summary>What was called with each token, by token id.</summary>
    internal ImmutableSortedDictionary<long, ImmutableArray<UsedRoute>> ByToken() => (_counts ?? [])
        .GroupBy(pair => pair.Key.Token, pair =>
            new UsedRoute(pair.Key.Policy, pair.Value.Allowed, pair.Value.Refused, pair.Value.RefusedForScope))
        .ToImmutableSortedDictionary(group => group.Key,
            group => group.OrderBy(used => used.Policy.ToString(), StringComparer.Ordinal).ToImmutableArray());

    /// <remarks>At the maximum, further tokens are not counted; the check needs no lock.</remarks>
    private bool IsCounted(long token)
    {
        var tokens = LazyInitializer.EnsureInitialized(ref _tokens, static () => new());
        if (tokens.ContainsKey(token))
            return true;
        if (_isFull)
            return false;
        lock (_admitting)
        {
            if (tokens.Count < MostTokens)
                tokens.TryAdd(token, value: true);
            _isFull = tokens.Count >= MostTokens;
            return tokens.ContainsKey(token);
        }
    }

    /// <summary>Compares policies by reference: comparing their values would cost more than counting.</summary>
    private sealed class KeyComparer : IEqualityComparer<(long Token, RoutePolicy Policy)>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((long Token, RoutePolicy Policy) x, (long Token, RoutePolicy Policy) y) =>
            x.Token == y.Token && ReferenceEquals(x.Policy, y.Policy);

        public int GetHashCode((long Token, RoutePolicy Policy) key) =>
            HashCode.Combine(key.Token, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Policy));
    }
}
