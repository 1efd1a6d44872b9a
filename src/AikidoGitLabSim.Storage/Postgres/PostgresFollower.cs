using System.Collections.Concurrent;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// Hands on what other replicas append. It reads by cursor: a notification only says when, and so none is missed when one is lost.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="place">Its name, for messages.</param>
/// <param name="reader">Reads positions.</param>
/// <param name="states">The worlds that were read.</param>
/// <param name="replica">The id of this replica.</param>
/// <param name="time">The real time.</param>
internal sealed class PostgresFollower(
    NpgsqlDataSource source, PostgresPlace place, PostgresReader reader, PostgresStates states, string replica, TimeProvider time)
    : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>How many notifications of its own a replica hears before it looks for those of others, which may be lost.</summary>
    private const int MostOwn = 16;

    private readonly ManualResetEventSlim _ending = new();
    private readonly ConcurrentDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private ImmutableArray<ILogFollower> _followers = [];
    private Thread? _thread;
    private string _cursor = "0";
    private bool _isWoken;
    private volatile WorldLogException? _lost;
    private volatile string? _clock;
    private long _read;

    /// <summary>Why nothing is read now; null: it is.</summary>
    public WorldLogException? Lost => _lost;

    /// <summary>Why worlds may be behind, or judged at a wrong time; null: they are not.</summary>
    public string? Trouble => _lost?.Message ?? _broken.Values.FirstOrDefault() ?? _clock;

    /// <summary>How long ago the state was read that is shown; null: none was read.</summary>
    public TimeSpan? Lag => Interlocked.Read(ref _read) is not 0 and var read ? time.GetElapsedTime(read) : null;

    /// <summary>Hands on to one more.</summary>
    public void Add(ILogFollower follower)
    {
        ImmutableInterlocked.Update(ref _followers, (followers, added) => followers.Add(added), follower);
        if (Interlocked.CompareExchange(ref _thread, new Thread(Work) { IsBackground = true, Name = "database reader" }, null) is null)
            _thread.Start();
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        _ending.Set();
        _thread?.Join();
    }

    private void Work()
    {
        while (!_ending.IsSet)
        {
            try
            {
                Listen();
            }
            catch (Exception failed)
            {
                // Whatever it is, readiness says so, and reads go on with what is shown.
                _lost = PostgresTrouble.Of(place, failed);
                _ending.Wait(Interval);
            }
        }
    }

    private void Listen()
    {
        using var connection = source.OpenConnection();
        connection.Execute($"LISTEN {PostgresSchema.Channel}");
        Compare(connection);
        _lost = null;
        connection.Notification += (_, notification) => _isWoken |= notification.Payload != replica;
        while (!_ending.IsSet)
        {
            Wait(connection);
            Poll(connection);
        }
    }

    // What this replica appended itself is shown already.
    private void Wait(NpgsqlConnection connection)
    {
        for (var own = 0; !_isWoken && own < MostOwn && connection.Wait(Interval); own++)
            continue;
        _isWoken = false;
    }

    // After a connection was made, nothing is known of what happened before: all names are compared.
    private void Compare(NpgsqlConnection connection)
    {
        var began = time.GetTimestamp();
        var shown = _followers.Select(follower => (Follower: follower, Shown: PostgresReader.HeadsOf(connection)
            .ConvertAll(head => follower.PositionOf(head.Name)))).ToList();
        var (cursor, heads) = Look(connection, "0");
        var there = heads.ToDictionary(head => head.Name, StringComparer.Ordinal);
        foreach (var (follower, before) in shown)
        {
            foreach (var position in before.Where(position => PostgresReader.IsOther(position, there[position.Name])))
                _broken[position.Name] = PostgresReader.OtherHistory(position.Name).Message;
            HandOn(connection, follower, heads);
        }

        _cursor = cursor;
        Interlocked.Exchange(ref _read, began);
    }

    private void Poll(NpgsqlConnection connection)
    {
        var began = time.GetTimestamp();
        var (cursor, heads) = Look(connection, _cursor);
        foreach (var follower in _followers)
            HandOn(connection, follower, heads);
        _cursor = cursor;
        Interlocked.Exchange(ref _read, began);
    }

    // Transactions below the new cursor have ended; later ones may have ended, too, and are read again.
    private (string Cursor, List<(string Name, long Seq, string Chain)> Heads) Look(NpgsqlConnection connection, string cursor)
    {
        using var batch = new NpgsqlBatch(connection);
        batch.Add("SELECT pg_snapshot_xmin(pg_current_snapshot())::text, clock_timestamp()");
        batch.Add("SELECT name, seq, chain FROM gitlab_sim.world WHERE tx >= $1::text::xid8", cursor);
        var asked = time.GetUtcNow();
        using var rows = batch.ExecuteReader();
        rows.Read();
        var next = rows.GetString(0);
        _clock = PostgresClock.Between(asked, rows.GetFieldValue<DateTimeOffset>(1), time.GetUtcNow()).Problem;
        rows.NextResult();
        return (next, rows.Rows(PostgresReader.Head));
    }

    private void HandOn(NpgsqlConnection connection, ILogFollower follower, List<(string Name, long Seq, string Chain)> heads)
    {
        while (HandOnNext(connection, follower, heads))
            continue;
    }

    // Returns whether there may be more to read.
    private bool HandOnNext(NpgsqlConnection connection, ILogFollower follower, List<(string Name, long Seq, string Chain)> heads)
    {
        var behind = heads.Where(head => !_broken.ContainsKey(head.Name)).Select(head => (head.Seq, Shown: follower.PositionOf(head.Name)))
            .Where(pair => pair.Seq > pair.Shown.Seq).Select(pair => pair.Shown).ToList();
        if (behind.Count == 0)
            return false;
        var entries = PostgresReader.NextOf(connection, [.. behind.Select(shown => shown.Name)], [.. behind.Select(shown => shown.Seq)])
            .ToLookup(entry => entry.Name, StringComparer.Ordinal);
        var worldOf = states.From(connection);
        foreach (var shown in behind)
        {
            try
            {
                if (entries[shown.Name].FirstOrDefault() is { } first && first.Seq == shown.Seq + 1)
                    follower.Advance(entries[shown.Name].Aggregate(shown, (last, entry) => entry.After(last, worldOf)));
                else if (reader.CatchUp(connection, shown.Name, shown) is { } last)
                    follower.Advance(last);
            }
            catch (Exception wrong) when (!PostgresTrouble.Is(wrong))
            {
                _broken[shown.Name] = wrong is WorldLogException ? wrong.Message : PostgresTrouble.Unexpected(wrong).Message;
            }
        }

        return entries.Any(next => next.Count() == PostgresReader.Page);
    }
}
