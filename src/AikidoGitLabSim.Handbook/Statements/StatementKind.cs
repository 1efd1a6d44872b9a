namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>The kinds of statements.</summary>
public enum StatementKind
{
    /// <summary>Go to a place by path, page or address.</summary>
    Navigation,

    /// <summary>One deed in a user interface, or outside of one.</summary>
    Action,

    /// <summary>Enter a text or a date.</summary>
    Input,

    /// <summary>Scopes or permissions to select or to leave out.</summary>
    ScopeList,

    /// <summary>What must hold beforehand: role, tier, version, licence, user.</summary>
    Prerequisite,

    /// <summary>A limit, a warning or an exception.</summary>
    Caveat,

    /// <summary>Advice or a preference.</summary>
    Recommendation,

    /// <summary>Any other sentence that can be true or false.</summary>
    Claim,

    /// <summary>A hyperlink.</summary>
    Link,

    /// <summary>An image.</summary>
    Figure,

    /// <summary>A heading with an explicit anchor.</summary>
    Heading,
}
