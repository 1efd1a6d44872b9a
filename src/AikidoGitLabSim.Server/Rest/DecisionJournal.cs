using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>The latest decisions, by world and request id; older ones make room. Holds digests only.</summary>
internal sealed class DecisionJournal
{
    private const int Kept = 1024;

    private readonly Entry?[] _entries = new Entry?[Kept];
    private int _next;

    /// <summary>Keeps a decision.</summary>
    public void Add(string world, string requestId, Decision decision) =>
        _entries[(uint)Interlocked.Increment(ref _next) % Kept] = new Entry(world, requestId, decision);

    /// <summary>The decision about a request, or null when it is too long ago or never was.</summary>
    public Decision? Find(string world, string requestId) =>
        Array.Find(_entries, entry => entry is not null && entry.World == world && entry.RequestId == requestId)?.Decision;

    private sealed record Entry(string World, string RequestId, Decision Decision);
}
