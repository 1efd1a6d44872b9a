namespace AikidoGitLabSim.Server.Control;

/// <summary>The token of a request.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, in a word.</param>
public sealed record DecisionToken(long Id, string Name, string Kind);
