using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>A job with a result.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="run">Does it.</param>
internal sealed class SqliteJob<T>(Func<SqliteConnection, T> run) : SqliteJob
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>The result, once the transaction is on the disk.</summary>
    public Task<T> Result => _source.Task;

    public override void Run(SqliteConnection connection) => _result = run(connection);

    public override void Complete() => _source.TrySetResult(_result!);

    public override void Fail(Exception why) => _source.TrySetException(why);
}
