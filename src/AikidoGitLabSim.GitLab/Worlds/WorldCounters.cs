namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>The ids that a world has given: an id is never given twice, also when its row is deleted.</summary>
/// <param name="LastUserId">The highest user id that was ever given.</param>
/// <param name="LastGroupId">The highest group id.</param>
/// <param name="LastProjectId">The highest project id.</param>
/// <param name="LastTokenId">The highest token id.</param>
/// <param name="NextNamespaceId">The next id of a namespace.</param>
public sealed record WorldCounters(long LastUserId, long LastGroupId, long LastProjectId, long LastTokenId, long NextNamespaceId);
