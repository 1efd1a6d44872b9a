namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>How a message on a page looks, and how loudly a screen reader says it.</summary>
public enum FlashKind
{
    /// <summary>An information about a completed action.</summary>
    Notice,

    /// <summary>A success.</summary>
    Success,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error or a refusal.</summary>
    Alert,
}
