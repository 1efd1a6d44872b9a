namespace AikidoGitLabSim.Server;

/// <summary>A simulator could not start because another program uses one of its ports.</summary>
public sealed class PortInUseException : IOException
{
    /// <summary>Creates the exception.</summary>
    public PortInUseException()
        : this("a port is in use")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="what">Which one.</param>
    public PortInUseException(string what)
        : this(what, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="what">Which one.</param>
    /// <param name="innerException">What the web server said.</param>
    public PortInUseException(string what, Exception? innerException)
        : base(what, innerException) => What = what;

    /// <summary>Which port is in use, and whose it is.</summary>
    public string What { get; }

    /// <summary>The change that solves the problem.</summary>
    public string Cure { get; init; } = "give another port, or 0 for a free one";
}
