namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Whether a release gives every token an expiration date.</summary>
internal enum ExpiryRule
{
    /// <summary>A token can be created without one.</summary>
    Optional,

    /// <summary>Every token gets one, except those of service accounts where their own setting allows it.</summary>
    Required,

    /// <summary>Every token gets one unless an administrator has turned the requirement off. On GitLab.com it is on.</summary>
    RequiredBySetting,
}
