using System.Runtime.InteropServices;

namespace AikidoGitLabSim.Histories;

/// <summary>
/// SIGINT and SIGTERM. The first one ends the run: what was seen so far is checked. The second one ends the program as soon as its
/// processes have ended.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private const int SignalExit = 128;

    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Starts listening.</summary>
    public StopSignals() => _registrations =
        [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>The processes of the run; they are ended by the second signal.</summary>
    public Task<Site>? Site { get; set; }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _asked.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1)
        {
            Console.WriteLine("Stopped. What was seen so far is being checked; a second signal ends at once.");
            _asked.Cancel();
            return;
        }

        // What is being started cannot be ended before its id is known: a few seconds at most.
        if (Site is { } site && Task.WhenAny(site).GetAwaiter().GetResult() is { IsCompletedSuccessfully: true } started)
            started.GetAwaiter().GetResult().End();
        Environment.Exit(SignalExit + (signal.Signal == PosixSignal.SIGINT ? 2 : 15));
    }
}
