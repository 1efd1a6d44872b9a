namespace AikidoGitLabSim.Server.Exchange;

/// <summary>How far a request came in GitLab's stack; the headers of an answer give it away (recorded at 18.11.5 and 19.1.1).</summary>
internal enum Stage
{
    /// <summary>The handler finished.</summary>
    Completed,

    /// <summary>The handler or a guard threw an error: headers set before it are kept.</summary>
    Thrown,

    /// <summary>An exception was turned into an answer: headers set before it are lost.</summary>
    Rescued,
}
