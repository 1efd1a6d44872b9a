namespace AikidoGitLabSim.GitLab;

/// <summary>A record with a numeric id.</summary>
public interface IHasId
{
    /// <summary>GitLab's number for it, unique among its own kind.</summary>
    long Id { get; }
}
