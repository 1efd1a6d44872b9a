using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>Something to do with the data file, in a transaction that it shares with others.</summary>
internal abstract class SqliteJob
{
    /// <summary>Runs the job. It is called again after a failed transaction.</summary>
    public abstract void Run(SqliteConnection connection);

    /// <summary>Says that the transaction is on the disk.</summary>
    public abstract void Complete();

    /// <summary>Says that nothing of it happened.</summary>
    public abstract void Fail(Exception why);
}
