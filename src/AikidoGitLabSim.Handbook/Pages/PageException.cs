namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A page that cannot be read at all. The message says what and where, <see cref="Cure"/> what to do.</summary>
public sealed class PageException : Exception
{
    /// <summary>Creates an error about a page that cannot be read.</summary>
    /// <param name="message">What is wrong and where, without a full stop.</param>
    /// <param name="cure">What the writer can do.</param>
    /// <param name="cause">The error behind it, where there is one.</param>
    public PageException(string message, string cure, Exception? cause = null)
        : base(message, cause) => Cure = cure;

    /// <summary>What the writer can do.</summary>
    public string Cure { get; }
}
