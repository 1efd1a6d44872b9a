namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>
/// A feature of a request that equals an earlier one: in its method, URL, headers, client and credentials, and without a body. All that
/// equal each other have the same instance.
/// </summary>
public sealed class RepeatedRequest
{
    private object? _outcome;

    /// <summary>What the application keeps for the next request of the kind; null: nothing. It must not contain secrets.</summary>
    public object? Outcome
    {
        get => Volatile.Read(ref _outcome);
        set => Volatile.Write(ref _outcome, value);
    }
}
