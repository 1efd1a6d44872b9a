namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>What has been paid for. On GitLab.com the tier belongs to the top-level group, elsewhere to the instance.</summary>
public enum Tier
{
    /// <summary>No subscription.</summary>
    Free,

    /// <summary>Premium subscription.</summary>
    Premium,

    /// <summary>Ultimate subscription.</summary>
    Ultimate,
}
