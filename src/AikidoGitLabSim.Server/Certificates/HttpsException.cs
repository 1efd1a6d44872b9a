namespace AikidoGitLabSim.Server.Certificates;

/// <summary>A simulator could not start because its certificate authority cannot be used.</summary>
public sealed class HttpsException : IOException
{
    /// <summary>Creates the exception.</summary>
    public HttpsException()
        : this("the certificate authority cannot be used")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="what">What is wrong.</param>
    public HttpsException(string what)
        : this(what, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="what">What is wrong.</param>
    /// <param name="innerException">What the system said.</param>
    public HttpsException(string what, Exception? innerException)
        : base(what, innerException)
    {
    }

    internal HttpsException(string what, string cure, Exception? innerException = null)
        : base(what, innerException) => Cure = cure;

    /// <summary>The change that solves the problem.</summary>
    public string Cure { get; } = "name another folder";
}
