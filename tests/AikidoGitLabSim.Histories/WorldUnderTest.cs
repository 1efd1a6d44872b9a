using System.Collections.Concurrent;
using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>A world, the tokens that clients know, and the latest offset that any of them has heard.</summary>
/// <param name="name">Its name.</param>
internal sealed class WorldUnderTest(string name)
{
    /// <summary>Tokens that are older, or were seen dead so often, get no more requests.</summary>
    private const int Hot = 12;
    private const int SeenDead = 4;

    private readonly Lock _gate = new();
    private readonly List<TokenHistory> _hot = [];
    private long _offset;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The value of its administrator's token.</summary>
    public string Admin => $"glpat-sim-admin-{name}-0000000000";

    /// <summary>Every token whose making was acknowledged.</summary>
    public ConcurrentBag<TokenHistory> All { get; } = [];

    /// <summary>Requests whose answer was behind what they asked for.</summary>
    public ConcurrentBag<string> Behind { get; } = [];

    /// <summary>What a request says that it has seen: all that was answered to anyone before.</summary>
    public long Offset => Interlocked.Read(ref _offset);

    /// <summary>The world file. Its clock stands still, so that all replicas export the same.</summary>
    public string File => $$"""
        edition: self-managed/ultimate/19.6
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users: [ { username: root, admin: true }, { username: mara }, { username: joe } ]
        tokens: [ { kind: personal, user: root, name: admin, scopes: [api, sudo, admin_mode], secret: {{Admin}}, expiresAt: 2027-01-01 } ]
        """;

    /// <summary>Hears an offset.</summary>
    /// <param name="header">What the answer says; null: nothing.</param>
    /// <param name="asked">What the request said.</param>
    public void Hear(string? header, long asked)
    {
        if (header is null || !header.StartsWith($"{name}@", StringComparison.Ordinal))
            return;
        var heard = long.Parse(header.AsSpan(name.Length + 1), CultureInfo.InvariantCulture);
        if (heard < asked)
            Behind.Add(string.Create(CultureInfo.InvariantCulture, $"a request with offset {name}@{asked} was answered from {header}"));
        long before;
        while ((before = Offset) < heard && Interlocked.CompareExchange(ref _offset, heard, before) != before)
            continue;
    }

    /// <summary>Adds a token.</summary>
    public void Add(TokenHistory token)
    {
        All.Add(token);
        lock (_gate)
        {
            _hot.Add(token);
            _hot.RemoveAll(one => one.ObservedDead >= SeenDead);
            if (_hot.Count > Hot)
                _hot.RemoveAt(0);
        }
    }

    /// <summary>One of the tokens that get requests; null: there is none.</summary>
    public TokenHistory? Pick(Random random)
    {
        lock (_gate)
            return _hot.Count == 0 ? null : _hot[random.Next(_hot.Count)];
    }
}
