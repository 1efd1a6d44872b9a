using System.Threading.Channels;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Logging;

/// <summary>Prints refused requests. Requests do not wait for the output: when it is slow, the oldest lines are left out and
/// counted.</summary>
internal sealed class RefusalLog : IAsyncDisposable
{
    private const int MostWaiting = 1024;

    private readonly Channel<RefusedRequest> _waiting;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _writing;
    private long _leftOut;

    /// <summary>Starts to wait for refused requests.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="line">Makes a line of a request.</param>
    /// <param name="leftOut">Makes a line of the number of requests that are left out.</param>
    public RefusalLog(TextWriter output, Func<RefusedRequest, string> line, Func<long, string> leftOut)
    {
        _waiting = Channel.CreateBounded<RefusedRequest>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _leftOut));
        _writing = WriteAsync(output, line, leftOut);
    }

    /// <summary>Keeps a request until its line is written.</summary>
    public void Add(RefusedRequest refused) => _waiting.Writer.TryWrite(refused);

    /// <summary>Starts to write: what is printed at the start of the program comes first.</summary>
    public void Start() => _started.TrySetResult();

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        Start();
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync(TextWriter output, Func<RefusedRequest, string> line, Func<long, string> leftOut)
    {
        await _started.Task;
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (_waiting.Reader.TryRead(out var refused))
                await output.WriteLineAsync(line(refused));
            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count)
                await output.WriteLineAsync(leftOut(count));
            await output.FlushAsync();
        }
    }
}
