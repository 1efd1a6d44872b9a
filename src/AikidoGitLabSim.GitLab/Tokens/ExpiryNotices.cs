namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Which mails about its end were sent for a token: GitLab sends each once.</summary>
[Flags]
public enum ExpiryNotices
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The one 60 days before.</summary>
    Sixty = 1,

    /// <summary>The one 30 days before.</summary>
    Thirty = 2,

    /// <summary>The one 7 days before.</summary>
    Seven = 4,

    /// <summary>The one on the day itself.</summary>
    Expired = 8,
}
