namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>What the page of a set-up says about the expiration date.</summary>
internal enum ExpiryWish
{
    /// <summary>The page asks to remove the date.</summary>
    Never,

    /// <summary>Remove the date, or set the latest that can be had.</summary>
    NeverOrLatest,

    /// <summary>A date by the company's own policy, and rotation before it.</summary>
    ByPolicy,

    /// <summary>The page does not say anything about the date.</summary>
    Unsaid,
}
