namespace AikidoGitLabSim.Handbook.Verdicts;

/// <summary>The branch of a page that a check or a walk follows.</summary>
public enum TokenBranch
{
    /// <summary>A personal access token.</summary>
    Personal,

    /// <summary>A group access token.</summary>
    Group,
}
