namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A log cannot be opened, read or appended to. The message is one line without secrets.</summary>
/// <param name="message">What, and where.</param>
/// <param name="cure">What to do about it.</param>
/// <param name="inner">What the store said.</param>
public sealed class WorldLogException(string message, string cure, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to do about it.</summary>
    public string Cure => cure;

    /// <summary>
    /// Whether what was to be appended may be in the log all the same: the connection broke while it was being written. False: nothing was
    /// appended.
    /// </summary>
    public bool MayHaveHappened { get; init; }
}
