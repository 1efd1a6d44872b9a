using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Threads for requests that change worlds: a change holds its thread until the shared log has it, and while the log hangs, the threads of
/// the pool are left for reads. Threads are made when they are needed, and end when they are idle.
/// </summary>
internal sealed class WriteThreads : TaskScheduler
{
    /// <summary>As many as the log writes in one transaction.</summary>
    private const int MostThreads = 256;

    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<Task> _tasks = [];
    private readonly Lock _gate = new();
    private int _threads;
    private int _idle;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => MostThreads;

    /// <summary>Runs a request, with what it continues after a wait.</summary>
    /// <exception cref="WorldLogException">All threads are in use, and many requests wait for one: nothing happened.</exception>
    public Task RunAsync(Func<Task> request) => _tasks.Count < MostThreads
        ? Task.Factory.StartNew(request, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap()
        : throw new WorldLogException("too many changes wait for the log", "try again");

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        _tasks.Add(task);
        lock (_gate)
        {
            if (_tasks.Count <= _idle || _threads == MostThreads)
                return;
            _threads++;
        }

        new Thread(Work) { IsBackground = true, Name = "requests that write" }.Start();
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        do
        {
            while (Next(out var task))
                TryExecuteTask(task);
        }
        while (!Ends());
    }

    private bool Next([NotNullWhen(true)] out Task? task)
    {
        Interlocked.Increment(ref _idle);
        try
        {
            return _tasks.TryTake(out task, LongestIdle);
        }
        finally
        {
            Interlocked.Decrement(ref _idle);
        }
    }

    // A task may have been queued between the end of the wait and here, in the belief that this thread is idle.
    private bool Ends()
    {
        lock (_gate)
        {
            if (_tasks.Count > _idle)
                return false;
            _threads--;
            return true;
        }
    }
}
