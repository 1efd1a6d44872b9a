namespace AikidoGitLabSim.Handbook.Verdicts;

/// <summary>How a statement of the page compares with the catalogue of statements.</summary>
public enum Change
{
    /// <summary>The same words and facts, at the same place in the order.</summary>
    Unchanged,

    /// <summary>The same words and facts at another place in the order.</summary>
    Moved,

    /// <summary>Other words, the same facts.</summary>
    Reworded,

    /// <summary>Another fact: a label, a scope, a target, a condition.</summary>
    Changed,

    /// <summary>The catalogue does not have it.</summary>
    New,
}
