namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Runs what reads a repository through the <c>git</c> program on a thread of its own, a few at a time: reading waits for a child and
/// computes, and the threads that answer requests do neither.
/// </summary>
/// <param name="children">Admits children of git.</param>
internal sealed class CodeReads(GitChildren children)
{
    /// <summary>Runs it.</summary>
    /// <param name="read">What reads.</param>
    /// <param name="cancelled">Ends the waiting. What reads already is not interrupted; it has a time limit of its own.</param>
    /// <exception cref="GitUnavailableException">There was no place for it in time, or it throws this.</exception>
    public async Task<T> RunAsync<T>(Func<T> read, CancellationToken cancelled)
    {
        using var places = await children.EnterToReadAsync(cancelled);
        return await Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
