namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The forms that a page of access tokens has had.</summary>
public enum TokenPageLayout
{
    /// <summary>Two columns, the form always open.</summary>
    OpenForm,

    /// <summary>A card of active tokens; a button in its header opens the form.</summary>
    Card,

    /// <summary>The page that personal and service account tokens share: a button at the heading, counts, one table of all
    /// states.</summary>
    Shared,

    /// <summary>A dropdown that leads to a page for each kind of token.</summary>
    Dropdown,
}
