namespace AikidoGitLabSim.Server;

/// <summary>A simulator could not start because another program uses one of its ports.</summary>
public sealed class PortInUseException : IOException
{
    /// <summary>A port in use.</summary>
    public PortInUseException()
        : this("a port is in use")
    {
    }

    /// <summary>A port in use.</summary>
    /// <param name="what">Which one.</param>
    public PortInUseException(string what)
        : this(what, null)
    {
    }

    /// <summary>A port in use.</summary>
    /// <param name="what">Which one.</param>
    /// <param name="innerException">What the web server said.</param>
    public PortInUseException(string what, Exception? innerException)
        : base(what, innerException) => What = what;

    /// <summary>Which port is in use, and whose it is.</summary>
    public string What { get; }

    /// <summary>What to do.</summary>
    public string Cure { get; init; } = "give another port, or 0 for a free one";
}
