using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>The log of worlds in one SQLite file, for one process at a time.</summary>
public sealed class SqliteWorldLog : IWorldLog
{
    private static readonly Task<bool> Written = Task.FromResult(true);

    private readonly Durability _durability;
    private readonly SqliteWriter _writer;
    private readonly WorldForms _forms = new();
    private readonly SnapshotSchedule _schedule = new();
    private readonly Lock _gate = new();
    private Task _snapshotting = Task.CompletedTask;

    internal SqliteWorldLog(SqliteWriter writer, Durability durability)
    {
        _durability = durability;
        _writer = writer;
        Packs = new SqlitePacks(writer);
    }

    /// <inheritdoc/>
    public IPackStore Packs { get; }

    /// <inheritdoc/>
    public ISharedValues? Shared => null;

    /// <inheritdoc/>
    public string? Trouble => _writer.Trouble;

    /// <summary>Opens a data file, and makes one that does not exist.</summary>
    /// <param name="file">The file.</param>
    /// <param name="durability">When a change is acknowledged.</param>
    /// <exception cref="WorldLogException">The file is not ours, damaged, locked, newer, or cannot be written to. It was not
    /// changed.</exception>
    public static SqliteWorldLog Open(string file, Durability durability = Durability.Full) =>
        new(new SqliteWriter(SqliteFile.Open(file, durability), file, keepsTrying: durability == Durability.Relaxed), durability);

    /// <inheritdoc/>
    public IReadOnlyList<LogPosition> Load() => _writer.Run(connection =>
    {
        var positions = SqliteReader.Load(connection);
        foreach (var position in positions)
            _schedule.Taken(position.Name, SqliteReader.SnapshotsOf(connection, position.Name)[^1].Seq);
        return positions;
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after)
    {
        if (_durability == Durability.Relaxed && Trouble is { } trouble)
            throw new WorldLogException(trouble, "make room, or check the disk");
        var body = EventForm.Write(entry, _forms.IdOf);
        var stored = new StoredEntry(before.Name, before.Seq + 1, EventForm.Chain(before.Chain, body), body);
        var position = before.After(entry, stored.Chain, after);
        var snapshot = entry is WorldPut or WorldDeleted ? StoredSnapshot.Of(position, _forms) : null;
        var written = _writer.Run(connection =>
        {
            if (!SqliteAppend.Entry(connection, before, stored, snapshot))
                return false;
            if (snapshot is not null)
                Write(connection, snapshot, after);
            return true;
        });
        if (snapshot is not null)
            _schedule.Taken(position.Name, position.Seq);
        else
            SnapshotWhenDue(position, written);
        return new Appending(position, _durability == Durability.Relaxed ? Written : written);
    }

    /// <inheritdoc/>
    public LogPosition? CatchUp(string name, LogPosition? known) =>
        _writer.Run(connection => SqliteReader.CatchUp(connection, name, known)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Follow(ILogFollower follower)
    {
        // No other process has the file open.
    }

    /// <summary>Everything that is wrong with the data, each in one line: lost entries, entries that do not lead to the snapshot after
    /// them.</summary>
    public IReadOnlyList<string> Check() => _writer.Run(SqliteCheck.Run).GetAwaiter().GetResult();

    /// <summary>Waits until all that was appended is on the disk, and closes the file.</summary>
    public void Dispose()
    {
        _snapshotting.GetAwaiter().GetResult();
        _writer.Dispose();
    }

    private void SnapshotWhenDue(LogPosition after, Task<bool> written)
    {
        if (!_schedule.IsDue(after))
            return;
        lock (_gate)
            _snapshotting = SnapshotAsync(_snapshotting, after, written);
    }

    // The world is a value: its form is made while others go on changing it. One at a time: a large world's form takes memory.
    private async Task SnapshotAsync(Task before, LogPosition after, Task<bool> written)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (!await written)
                return;
            var snapshot = StoredSnapshot.Of(after, _forms);
            await _writer.Run(connection =>
            {
                Write(connection, snapshot, after.World);
                return true;
            });
        }
        catch (WorldLogException)
        {
            // The entries are what counts; Trouble says what is wrong, and a snapshot is taken after more entries.
            return;
        }
    }

    private void Write(SqliteConnection connection, StoredSnapshot snapshot, LoggedWorld? world)
    {
        if (world is not null)
        {
            SqliteAppend.State(connection, _forms.Of(world.Seed));
            SqliteAppend.State(connection, _forms.Of(world.Current));
        }

        SqliteAppend.Snapshot(connection, snapshot);
    }
}
