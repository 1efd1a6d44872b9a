namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Which of a project's entities is shown.</summary>
internal enum ProjectPart
{
    /// <summary>The short one, asked for by <c>simple</c> or shown to anonymous visitors.</summary>
    Basics,

    /// <summary>One of a list.</summary>
    Listed,

    /// <summary>The project itself.</summary>
    One,

    /// <summary>Within the answer that shows its group.</summary>
    WithinGroup,
}
