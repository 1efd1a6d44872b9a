using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>The log of worlds in a PostgreSQL database, which any number of replicas share.</summary>
public sealed class PostgresWorldLog : IWorldLog
{
    private const int ReplicaBytes = 8;

    private readonly NpgsqlDataSource _source;
    private readonly string _replica;
    private readonly TimeProvider _time;
    private readonly WorldForms _forms = new();
    private readonly PostgresStates _states = new();
    private readonly PostgresReader _reader;
    private readonly PostgresReads _reads;
    private readonly PostgresWriter _writer;
    private readonly PostgresFollower _follower;
    private readonly PostgresSnapshots _snapshots;
    private long _appended;

    private PostgresWorldLog(NpgsqlDataSource source, PostgresPlace place, string replica, TimeProvider time)
    {
        (_source, _replica, _time) = (source, replica, time);
        var stored = new PostgresStored(time);
        _reader = new PostgresReader(_states);
        _writer = new PostgresWriter(source, place, stored, replica, time);
        _reads = new PostgresReads(source, place, () => Away);
        _follower = new PostgresFollower(source, place, _reader, _states, replica, time);
        _snapshots = new PostgresSnapshots(source, _forms, stored);
        Packs = new PostgresPacks(_reads);
        Shared = new PostgresValues(_reads);
    }

    /// <inheritdoc/>
    public IPackStore Packs { get; }

    /// <inheritdoc/>
    public ISharedValues? Shared { get; }

    /// <inheritdoc/>
    public string? Trouble => Away?.Message ?? _follower.Trouble;

    /// <inheritdoc/>
    public bool IsSlow => _writer.IsSlow;

    /// <inheritdoc/>
    public TimeSpan? Lag => _follower.Lag;

    private WorldLogException? Away => _writer.Trouble ?? _follower.Lost;

    /// <summary>Opens a database, and makes the tables where there are none.</summary>
    /// <param name="connection">The connection string, as Npgsql reads it.</param>
    /// <param name="entropy">Where the id of this replica comes from.</param>
    /// <param name="time">The real time; null: the system's.</param>
    /// <exception cref="WorldLogException">The database cannot be used. It was not changed.</exception>
    public static PostgresWorldLog Open(string connection, Entropy entropy, TimeProvider? time = null) =>
        Open(connection, entropy, time, mustExist: false);

    /// <summary>Opens a database that holds worlds.</summary>
    /// <param name="connection">The connection string, as Npgsql reads it.</param>
    /// <param name="entropy">Where the id of this replica comes from.</param>
    /// <exception cref="WorldLogException">The database cannot be used, or has no tables of ours. It was not changed.</exception>
    public static PostgresWorldLog OpenExisting(string connection, Entropy entropy) => Open(connection, entropy, null, mustExist: true);

    /// <summary>What a connection string names, without its password.</summary>
    /// <exception cref="WorldLogException">It is no connection string.</exception>
    public static string Describe(string connection) => PostgresPlace.Parse(connection).ToString();

    /// <inheritdoc/>
    public IReadOnlyList<LogPosition> Load()
    {
        var positions = _reads.Run(_reader.Load);
        foreach (var (last, snapshot) in positions)
            _snapshots.Taken(last.Name, snapshot);
        return [.. positions.Select(pair => pair.Last)];
    }

    /// <inheritdoc/>
    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after)
    {
        if (Away is { } away)
            throw new WorldLogException(away.Message, away.Cure, away);
        var body = EventForm.Write(entry, _forms.IdOf);
        var stored = new StoredEntry(before.Name, before.Seq + 1, EventForm.Chain(before.Chain, body), body);
        var position = before.After(entry, stored.Chain, after);
        var put = entry is WorldPut or WorldDeleted ? StoredSnapshot.Of(position, _forms) : null;
        var command = string.Create(CultureInfo.InvariantCulture, $"{_replica}-{Interlocked.Increment(ref _appended)}");
        IReadOnlyList<WorldForm> states = put is not null && after is not null ? [_forms.Of(after.Seed), _forms.Of(after.Current)] : [];
        var written = _writer.Append(new PostgresAppend(before, stored, command, states, put, _time.GetTimestamp()));
        _snapshots.After(position, put is not null, written);
        return new Appending(position, written);
    }

    /// <inheritdoc/>
    public LogPosition? CatchUp(string name, LogPosition? known) => _reads.Run(connection => _reader.CatchUp(connection, name, known));

    /// <inheritdoc/>
    public void Follow(ILogFollower follower) => _follower.Add(follower);

    /// <summary>Everything that is wrong with the data, each in one line: lost entries, entries that do not lead to the snapshot after
    /// them.</summary>
    public IReadOnlyList<string> Check() => _reads.Run(connection => PostgresCheck.Run(connection, _states));

    /// <summary>Waits until all that was appended is written, and closes the connections.</summary>
    public void Dispose()
    {
        _follower.Dispose();
        _writer.Dispose();
        _snapshots.Finish();
        _source.Dispose();
    }

    private static PostgresWorldLog Open(string connection, Entropy entropy, TimeProvider? time, bool mustExist)
    {
        var place = PostgresPlace.Parse(connection);
        var source = place.ToSource();
        try
        {
            PostgresDatabase.Prepare(source, place, time ?? TimeProvider.System, mustExist);
        }
        catch
        {
            source.Dispose();
            throw;
        }

        Span<byte> replica = stackalloc byte[ReplicaBytes];
        entropy(replica);
        return new PostgresWorldLog(source, place, Convert.ToHexStringLower(replica), time ?? TimeProvider.System);
    }
}
