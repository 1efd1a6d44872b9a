namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Which of a project's entities is shown.</summary>
internal enum ProjectPart
{
    /// <summary>The short form, requested with <c>simple</c> or shown to anonymous callers.</summary>
    Basics,

    /// <summary>The project is an item of a list.</summary>
    Listed,

    /// <summary>The project is shown alone.</summary>
    One,

    /// <summary>Within the answer that shows its group.</summary>
    WithinGroup,
}
