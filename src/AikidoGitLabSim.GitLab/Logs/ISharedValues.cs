namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>
/// Small values that replicas share beside the worlds, such as keys and sessions. They have no history: the last value counts. A value may
/// be secret; the store does not print it.
/// </summary>
public interface ISharedValues
{
    /// <summary>The value with a key; null: there is none, or it has ended.</summary>
    /// <param name="kind">What the value is for.</param>
    /// <param name="key">Its key.</param>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    byte[]? Find(string kind, string key);

    /// <summary>All values of a kind that have not ended.</summary>
    /// <param name="kind">What the values are for.</param>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    IReadOnlyList<byte[]> All(string kind);

    /// <summary>Keeps a value in place of the one with the same key.</summary>
    /// <param name="kind">What the value is for.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="until">When it ends, in real time, UTC; null: never.</param>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    void Keep(string kind, string key, byte[] value, DateTimeOffset? until);

    /// <summary>Keeps a value that never ends, unless there is one with the same key: of several at once, one is kept.</summary>
    /// <param name="kind">What the value is for.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it was kept.</returns>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    bool TryAdd(string kind, string key, byte[] value);

    /// <summary>Removes the value with a key.</summary>
    /// <param name="kind">What the value is for.</param>
    /// <param name="key">Its key.</param>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    void Remove(string kind, string key);
}
