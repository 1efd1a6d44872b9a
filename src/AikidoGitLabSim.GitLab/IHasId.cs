namespace AikidoGitLabSim.GitLab;

/// <summary>Something that GitLab numbers.</summary>
public interface IHasId
{
    /// <summary>GitLab's number for it, unique among its own kind.</summary>
    long Id { get; }
}
