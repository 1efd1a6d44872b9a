namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>How a message on a page looks, and how loudly a screen reader says it.</summary>
public enum FlashKind
{
    /// <summary>Something was done.</summary>
    Notice,

    /// <summary>Something went well.</summary>
    Success,

    /// <summary>Something needs attention.</summary>
    Warning,

    /// <summary>Something was refused.</summary>
    Alert,
}
