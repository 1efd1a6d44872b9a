namespace AikidoGitLabSim.Server.Moments;

/// <summary>A file of a moment cannot be read.</summary>
public sealed class MomentException : Exception
{
    private const string Usual = "give a file that a failed scenario left, or that GET /_sim/worlds/NAME/moment returned";

    /// <summary>Creates the exception.</summary>
    public MomentException()
        : this("it is not a moment file")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public MomentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public MomentException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The change that solves it.</summary>
    public string Cure { get; init; } = Usual;
}
