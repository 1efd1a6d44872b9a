namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>The deed that an instruction asks for.</summary>
public enum StatementAction
{
    /// <summary>Press a button, a link or a menu entry.</summary>
    Click,

    /// <summary>Type a text or a date into a field.</summary>
    Enter,

    /// <summary>Empty a field.</summary>
    Clear,

    /// <summary>Choose an option or tick a checkbox.</summary>
    Select,

    /// <summary>Untick a checkbox, or leave it unticked.</summary>
    Unselect,

    /// <summary>Go to a place.</summary>
    Navigate,

    /// <summary>Open a menu, a section or a page.</summary>
    Open,

    /// <summary>Send a form.</summary>
    Submit,

    /// <summary>Sign in.</summary>
    SignIn,

    /// <summary>Copy a value.</summary>
    Copy,

    /// <summary>Paste the copied value.</summary>
    Paste,

    /// <summary>Revoke or rotate a token.</summary>
    Revoke,
}
