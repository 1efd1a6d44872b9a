namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>How far the making of a token is, by what the page shows.</summary>
internal enum FormPhase
{
    /// <summary>The browser shows a page without the form.</summary>
    Elsewhere,

    /// <summary>The page of access tokens, without a form.</summary>
    List,

    /// <summary>The form of a new token.</summary>
    Form,

    /// <summary>The new token is shown.</summary>
    Created,
}
