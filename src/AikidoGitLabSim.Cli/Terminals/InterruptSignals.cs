using System.Runtime.InteropServices;

namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Ends what runs when the process is asked to end, and remembers by which signal.</summary>
internal sealed class InterruptSignals : IDisposable
{
    // POSIX shells: 128 and the signal's number.
    private static readonly (PosixSignal Signal, int ExitCode)[] Watched =
    [
        (PosixSignal.SIGINT, Terminals.ExitCode.Interrupted), (PosixSignal.SIGTERM, Terminals.ExitCode.Terminated),
        (PosixSignal.SIGHUP, 129),
        (PosixSignal.SIGQUIT, 131),
    ];

    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _registrations;
    private int _exitCode = Terminals.ExitCode.Interrupted;

    /// <summary>Starts to listen for signals.</summary>
    /// <param name="cancellationToken">Ends what runs, too.</param>
    public InterruptSignals(CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations = [.. Watched.Select(watched => PosixSignalRegistration.Create(watched.Signal, context =>
        {
            // A second signal ends the process at once.
            context.Cancel = !_source.IsCancellationRequested;
            _exitCode = watched.ExitCode;
            _source.Cancel();
        }))];
    }

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code for the signal that arrived.</summary>
    public int Code => _exitCode;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }
}
