namespace AikidoGitLabSim.GitLab;

/// <summary>A record with a numeric id.</summary>
public interface IHasId
{
    /// <summary>The id, unique among records of the same type.</summary>
    long Id { get; }
}
