namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>
/// A feature of a request without a body that equals an earlier one in its method, URL, headers, client and credentials. Equal requests
/// share one instance.
/// </summary>
public sealed class RepeatedRequest
{
    private object? _outcome;

    /// <summary>What the application keeps for the next equal request; null: nothing. It must not contain secrets.</summary>
    public object? Outcome
    {
        get => Volatile.Read(ref _outcome);
        set => Volatile.Write(ref _outcome, value);
    }
}
