namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Admits children of the <c>git</c> program: <see cref="Most"/> at a time for all purposes. Who finds no place waits in a queue, for
/// <see cref="LongestWait"/> at most. Transfers to clients leave some places to others, because a client decides how long they last.
/// </summary>
/// <param name="time">The clock that waiting is measured by.</param>
internal sealed class GitChildren(TimeProvider time) : IDisposable
{
    /// <summary>How many children run at a time.</summary>
    public const int Most = 32;

    /// <summary>How many children at a time send to clients.</summary>
    public const int MostTransfers = 24;

    /// <summary>How many requests wait at a time; further ones are refused at once.</summary>
    public const int MostWaiting = 1000;

    /// <summary>A reader has one child for objects and, for a moment, one for refs.</summary>
    private const int ChildrenOfReader = 2;

    /// <summary>How long a request waits for a place.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // Reading computes in this process, too: more readers than processors only take time from other requests.
    private static readonly int MostReaders = Math.Clamp(Environment.ProcessorCount, 2, 4);

    private readonly SemaphoreSlim _all = new(Most);
    private readonly SemaphoreSlim _transfers = new(MostTransfers);
    private readonly SemaphoreSlim _readers = new(MostReaders);
    private int _waiting;

    /// <summary>How many places are taken now.</summary>
    public int Running => Most - _all.CurrentCount;

    /// <summary>How many requests wait now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>A place for a child whose output this process reads at once.</summary>
    /// <exception cref="GitUnavailableException">There is none for too long.</exception>
    public Task<IDisposable> EnterAsync(CancellationToken cancelled) => EnterAsync([_all], cancelled);

    /// <summary>A place for a child whose output goes to a client.</summary>
    /// <exception cref="GitUnavailableException">There is none for too long.</exception>
    public Task<IDisposable> EnterToSendAsync(CancellationToken cancelled) => EnterAsync([_transfers, _all], cancelled);

    /// <summary>The places of a request that reads objects.</summary>
    /// <exception cref="GitUnavailableException">There are none for too long.</exception>
    public Task<IDisposable> EnterToReadAsync(CancellationToken cancelled) =>
        EnterAsync([_readers, .. Enumerable.Repeat(_all, ChildrenOfReader)], cancelled);

    /// <inheritdoc/>
    public void Dispose()
    {
        _all.Dispose();
        _transfers.Dispose();
        _readers.Dispose();
    }

    private async Task<IDisposable> EnterAsync(SemaphoreSlim[] gates, CancellationToken cancelled)
    {
        var places = new Places();
        try
        {
            foreach (var gate in gates)
            {
                await PassAsync(gate, cancelled);
                places.Add(gate);
            }

            return places;
        }
        catch
        {
            places.Dispose();
            throw;
        }
    }

    private async ValueTask PassAsync(SemaphoreSlim gate, CancellationToken cancelled)
    {
        if (gate.Wait(TimeSpan.Zero, CancellationToken.None))
            return;
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancelled, limit.Token);
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
                throw new GitUnavailableException(
                    $"simulator: {MostWaiting} requests wait for the git program already; send fewer at once");
            await gate.WaitAsync(ending.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancelled.IsCancellationRequested)
        {
            throw new GitUnavailableException(
                $"simulator: as many git programs as may run were busy for "
                    + $"{LongestWait.TotalSeconds} seconds; send fewer requests at once");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private sealed class Places : IDisposable
    {
        private readonly List<SemaphoreSlim> _taken = new(capacity: 3);

        public void Add(SemaphoreSlim gate) => _taken.Add(gate);

        public void Dispose()
        {
            foreach (var gate in _taken)
                gate.Release();
            _taken.Clear();
        }
    }
}
