using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Memory;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>A log that says that it is not available.</summary>
internal sealed class TroubledLog(string trouble) : IWorldLog
{
    private readonly MemoryWorldLog _inner = new();

    public IPackStore Packs => _inner.Packs;

    public ISharedValues? Shared => null;

    public string? Trouble => trouble;

    public IReadOnlyList<LogPosition> Load() => _inner.Load();

    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after) => _inner.Append(before, entry, after);

    public LogPosition? CatchUp(string name, LogPosition? known) => _inner.CatchUp(name, known);

    public void Follow(ILogFollower follower) => _inner.Follow(follower);

    public void Dispose() => _inner.Dispose();
}
