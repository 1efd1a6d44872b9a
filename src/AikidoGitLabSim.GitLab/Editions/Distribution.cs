namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>Which of GitLab's two packages an instance runs. GitLab calls this the distribution.</summary>
public enum Distribution
{
    /// <summary>GitLab Enterprise Edition, with or without a licence.</summary>
    Enterprise,

    /// <summary>GitLab Community Edition: without the code of <c>ee/</c>, and always on the Free tier.</summary>
    Community,
}
