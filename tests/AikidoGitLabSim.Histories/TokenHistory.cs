namespace AikidoGitLabSim.Histories;

/// <summary>
/// All operations on one token. A token is a register with two values and one transition: it lives from the answer that showed its value,
/// and ends once. Operations on other tokens neither read nor write it, so that a world's history is linearizable if, and only if, the
/// history of each of its tokens is (locality: Herlihy and Wing, 1990, theorem 1).
/// </summary>
/// <param name="world">The world.</param>
/// <param name="id">The token's id.</param>
/// <param name="secret">Its value.</param>
internal sealed class TokenHistory(string world, long id, string secret)
{
    private readonly List<Operation> _operations = [];
    private int _observedDead;

    /// <summary>The world.</summary>
    public string World => world;

    /// <summary>The token's id.</summary>
    public long Id => id;

    /// <summary>Its value.</summary>
    public string Secret => secret;

    /// <summary>How often it was seen dead.</summary>
    public int ObservedDead => Volatile.Read(ref _observedDead);

    /// <summary>Adds an operation.</summary>
    public void Add(Operation operation)
    {
        lock (_operations)
            _operations.Add(operation);
        if (operation.Outcome is Outcome.Dead or Outcome.Revoked or Outcome.Rotated)
            Interlocked.Increment(ref _observedDead);
    }

    /// <summary>The operations so far.</summary>
    public IReadOnlyList<Operation> Operations
    {
        get
        {
            lock (_operations)
                return [.. _operations];
        }
    }
}
