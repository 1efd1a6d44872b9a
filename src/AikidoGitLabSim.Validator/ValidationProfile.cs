namespace AikidoGitLabSim.Validator;

/// <summary>A documented set-up that a token is held against.</summary>
public enum ValidationProfile
{
    /// <summary><see cref="PersonalToken"/> or <see cref="GroupToken"/>, by the token's kind.</summary>
    Auto,

    /// <summary>Code scanning with a personal access token.</summary>
    PersonalToken,

    /// <summary>Code scanning with a group access token.</summary>
    GroupToken,

    /// <summary>Code scanning with a service account.</summary>
    ServiceAccount,

    /// <summary>Code scanning of a self-managed GitLab.</summary>
    SelfManaged,

    /// <summary>Scans of merge requests.</summary>
    MergeRequestGating,

    /// <summary>AutoFix on GitLab.com.</summary>
    AutofixCloud,

    /// <summary>AutoFix on a self-managed GitLab.</summary>
    AutofixSelfManaged,
}
