using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// The one thread that appends. All entries that wait when a transaction ends share the next one. While the database is away, it refuses
/// at once, and tries to reach it.
/// </summary>
internal sealed class PostgresWriter : IDisposable
{
    private const int MostInTransaction = 256;

    /// <summary>How many appends may wait behind a transaction that takes long: each one holds a thread.</summary>
    private const int MostBehindLong = 16;

    /// <summary>After how long a transaction takes long. It ends in a few milliseconds as a rule.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an append whose outcome is not known waits for the database to come back.</summary>
    private readonly TimeSpan _patience;

    /// <summary>After how long a transaction keeps others from waiting behind it.</summary>
    private readonly TimeSpan _slow;

    private readonly BlockingCollection<PostgresAppend> _waiting = [];
    private readonly ManualResetEventSlim _ending = new();
    private readonly NpgsqlDataSource _source;
    private readonly PostgresPlace _place;
    private readonly PostgresStored _stored;
    private readonly string _replica;
    private readonly TimeProvider _time;
    private readonly Thread _thread;
    private NpgsqlConnection? _connection;
    private volatile WorldLogException? _trouble;
    private long _busySince;

    /// <summary>Starts the thread.</summary>
    /// <param name="source">The database.</param>
    /// <param name="place">Its name, for messages.</param>
    /// <param name="stored">Which forms of worlds are in it.</param>
    /// <param name="replica">The id of this replica.</param>
    /// <param name="time">The real time.</param>
    public PostgresWriter(NpgsqlDataSource source, PostgresPlace place, PostgresStored stored, string replica, TimeProvider time)
    {
        (_source, _place, _stored, _replica, _time) = (source, place, stored, replica, time);
        _patience = place.LongestStatement;
        _slow = _patience * 0.6;
        _thread = new Thread(Work) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    /// <summary>Why entries cannot be appended now; null: they can.</summary>
    public WorldLogException? Trouble => _trouble ?? (BusyFor > _slow
        ? new WorldLogException($"PostgreSQL at {_place.Server} does not answer in time", "check the server and the network")
        : null);

    /// <summary>Whether a transaction takes long now.</summary>
    public bool IsSlow => BusyFor > Long;

    private TimeSpan BusyFor => Interlocked.Read(ref _busySince) is > 0 and var since ? _time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Gets in line.</summary>
    /// <exception cref="WorldLogException">The database is away, or slow and the line is full; nothing was appended.</exception>
    public Task<bool> Append(PostgresAppend append)
    {
        if (Trouble is { } trouble)
            throw new WorldLogException(trouble.Message, trouble.Cure, trouble);
        if (IsSlow && _waiting.Count >= MostBehindLong)
            throw new WorldLogException($"PostgreSQL at {_place.Server} is slow, and too many changes wait for it", "try again");
        try
        {
            _waiting.Add(append);
        }
        catch (InvalidOperationException)
        {
            throw Closed();
        }

        return append.Written;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        if (_ending.IsSet)
            return;
        _waiting.CompleteAdding();
        _ending.Set();
        _thread.Join();
        _connection?.Dispose();
    }

    private void Work()
    {
        while (!_waiting.IsCompleted)
        {
            if (_trouble is not null)
            {
                Recover();
                continue;
            }

            if (!_waiting.TryTake(out var first, Timeout.Infinite))
                continue;
            List<PostgresAppend> batch = [first];
            while (batch.Count < MostInTransaction && _waiting.TryTake(out var next))
                batch.Add(next);
            Run(batch);
        }
    }

    private void Run(List<PostgresAppend> batch)
    {
        while (batch.Count > 0)
        {
            var isSent = false;
            try
            {
                Interlocked.Exchange(ref _busySince, _time.GetTimestamp());
                var connection = Connected();
                isSent = true;
                foreach (var (append, isThere) in PostgresBatch.Write(connection, batch, _stored, _replica))
                    End(append, isThere);
                _trouble = null;
                return;
            }
            catch (Exception failed) when (PostgresTrouble.IsRolledBack(failed))
            {
                if (!PostgresTrouble.IsConflict(failed))
                    batch = Refuse(batch, PostgresTrouble.Of(_place, failed));
            }
            catch (Exception failed)
            {
                batch = Break(batch, isSent, PostgresTrouble.Of(_place, failed));
            }
            finally
            {
                Interlocked.Exchange(ref _busySince, 0);
            }
        }
    }

    private static void End(PostgresAppend append, bool? isThere)
    {
        if (isThere is { } known)
            append.Complete(known);
        else
            append.Fail(new WorldLogException("the outcome of a change is not known", "look whether it happened"));
    }

    // One entry may be the reason; the others are not to suffer for it.
    private List<PostgresAppend> Refuse(List<PostgresAppend> batch, WorldLogException why)
    {
        if (batch is [var only])
        {
            _trouble = why;
            only.Fail(why);
            return [];
        }

        foreach (var append in batch)
            Run([append]);
        return [];
    }

    // What was not sent is refused. The outcome of what was sent is unknown: it is sent again, and is found if it is there.
    private List<PostgresAppend> Break(List<PostgresAppend> batch, bool isSent, WorldLogException why)
    {
        _trouble = why;
        Disconnect();
        foreach (var append in batch)
            append.IsDoubtful |= isSent;
        List<PostgresAppend> again = [.. batch.Where(append => append.IsDoubtful && !_ending.IsSet
            && _time.GetElapsedTime(append.Since) < _patience)];
        foreach (var append in batch.Except(again))
            append.Fail(why);
        if (again.Count > 0)
            _ending.Wait(Pause);
        return again;
    }

    private void Recover()
    {
        while (_waiting.TryTake(out var late))
            late.Fail(_trouble ?? Closed());
        try
        {
            Connected().Execute("UPDATE gitlab_sim.meta SET version = version");
            _trouble = null;
        }
        catch (Exception failed)
        {
            _trouble = PostgresTrouble.Of(_place, failed);
            if (!PostgresTrouble.IsRolledBack(failed))
                Disconnect();
            _ending.Wait(Pause);
        }
    }

    private NpgsqlConnection Connected()
    {
        if (_connection is { } connected)
            return connected;
        _stored.Clear();
        var connection = _source.OpenConnection();
        try
        {
            // A server may be set to confirm what a crash takes back.
            connection.Execute("SET synchronous_commit TO on");
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return _connection = connection;
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private WorldLogException Closed() => new($"{_place} is closed", "start gitlab-sim again");
}
