using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>
/// The one thread that uses a data file. All jobs that wait when a transaction ends share the next one, so that the disk is asked once for
/// many changes.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostInTransaction = 512;

    private readonly BlockingCollection<SqliteJob> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly bool _keepsTrying;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _ending = new();
    private volatile string? _trouble;

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">The data file; the writer disposes of it.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="keepsTrying">Whether jobs that fail stay in line until the disk takes them: others were told that they are
    /// done.</param>
    public SqliteWriter(SqliteConnection connection, string file, bool keepsTrying)
    {
        _connection = connection;
        _file = file;
        _keepsTrying = keepsTrying;
        _thread = new Thread(Work) { IsBackground = true, Name = "data file" };
        _thread.Start();
    }

    /// <summary>Why the last transaction failed; null: it did not.</summary>
    public string? Trouble => _trouble;

    public Task<T> Run<T>(Func<SqliteConnection, T> job)
    {
        var made = new SqliteJob<T>(job);
        if (_waiting.IsAddingCompleted)
            throw new WorldLogException($"{_file} is closed", "start gitlab-sim again");
        _waiting.Add(made);
        return made.Result;
    }

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        if (_ending.IsSet)
            return;
        _waiting.CompleteAdding();
        _ending.Set();
        _thread.Join();
        _connection.Dispose();
    }

    private void Work()
    {
        var batch = new List<SqliteJob>(MostInTransaction);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInTransaction && _waiting.TryTake(out var next))
                batch.Add(next);
            Run(batch);
            batch.Clear();
        }
    }

    private void Run(List<SqliteJob> batch)
    {
        if (TryCommit(batch) is not { } failed)
            return;
        if (_keepsTrying)
        {
            KeepTrying(batch, failed);
            return;
        }

        // One job may be the reason; the others are not to suffer for it.
        foreach (var job in batch)
        {
            if ((batch.Count == 1 ? failed : TryCommit([job])) is { } why)
                job.Fail(why);
        }
    }

    private void KeepTrying(List<SqliteJob> batch, Exception failed)
    {
        while (failed is WorldLogException && !_ending.Wait(TimeSpan.FromMilliseconds(200)))
        {
            if (TryCommit(batch) is not { } again)
                return;
            failed = again;
        }

        foreach (var job in batch)
        {
            if (TryCommit([job]) is { } why)
                job.Fail(why);
        }
    }

    private Exception? TryCommit(List<SqliteJob> batch)
    {
        try
        {
            using (var transaction = _connection.BeginTransaction())
            {
                foreach (var job in batch)
                    job.Run(_connection);
                transaction.Commit();
            }

            _trouble = null;
        }
        catch (SqliteException error)
        {
            var trouble = SqliteTrouble.Of(_file, error);
            _trouble = trouble.Message;
            return trouble;
        }
        catch (Exception other) when (other is WorldLogException or IOException or UnauthorizedAccessException)
        {
            return other;
        }

        foreach (var job in batch)
            job.Complete();
        return null;
    }
}
