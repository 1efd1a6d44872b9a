namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>Where a GitLab runs. GitLab calls this the offering.</summary>
public enum Offering
{
    /// <summary>GitLab.com, the multi-tenant service.</summary>
    GitLabCom,

    /// <summary>GitLab Self-Managed: the customer's own installation.</summary>
    SelfManaged,

    /// <summary>GitLab Dedicated: single-tenant, run by GitLab.</summary>
    Dedicated,
}
