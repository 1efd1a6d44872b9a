namespace AikidoGitLabSim.Server.Exports;

/// <summary>Requests cannot be exported.</summary>
internal sealed class ExportException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ExportException()
        : this("the requests cannot be exported", "choose another range")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public ExportException(string message)
        : this(message, "choose another range")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public ExportException(string message, Exception innerException)
        : base(message, innerException) => Cure = "choose another range";

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="cure">The change that solves it.</param>
    public ExportException(string message, string cure)
        : base(message) => Cure = cure;

    /// <summary>The change that solves it.</summary>
    public string Cure { get; }
}
