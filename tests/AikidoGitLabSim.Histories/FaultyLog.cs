using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Histories;

/// <summary>A log with a planted fault, to see that the checker finds it.</summary>
/// <param name="inner">The log.</param>
/// <param name="fault">Which fault.</param>
internal sealed class FaultyLog(IWorldLog inner, string fault) : IWorldLog
{
    /// <summary>The replica does not carry out one command that another replica appended.</summary>
    public const string Skip = "skip";

    /// <summary>The replica appends without comparing: what it computed on an old state goes on top of a newer one.</summary>
    public const string Blind = "blind";

    /// <inheritdoc/>
    public IPackStore Packs => inner.Packs;

    /// <inheritdoc/>
    public ISharedValues? Shared => inner.Shared;

    /// <inheritdoc/>
    public string? Trouble => inner.Trouble;

    /// <inheritdoc/>
    public IReadOnlyList<LogPosition> Load() => inner.Load();

    /// <inheritdoc/>
    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after)
    {
        var appending = inner.Append(before, entry, after);
        return fault == Blind ? appending with { Written = InsistAsync(before.Name, entry, appending.Written) } : appending;
    }

    /// <inheritdoc/>
    public LogPosition? CatchUp(string name, LogPosition? known) => inner.CatchUp(name, known);

    /// <inheritdoc/>
    public void Follow(ILogFollower follower) => inner.Follow(fault == Skip ? new SkippingFollower(follower) : follower);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    private async Task<bool> InsistAsync(string name, WorldEvent entry, Task<bool> written)
    {
        while (!await written)
        {
            var last = inner.CatchUp(name, null) ?? LogPosition.None(name);
            written = inner.Append(last, entry, entry.ApplyTo(last.World)).Written;
        }

        return true;
    }
}
