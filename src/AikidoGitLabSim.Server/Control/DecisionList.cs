namespace AikidoGitLabSim.Server.Control;

/// <summary>The latest decisions of a world.</summary>
/// <param name="World">The world's name.</param>
/// <param name="Decisions">The decisions, newest first.</param>
internal sealed record DecisionList(string World, IEnumerable<DecisionRow> Decisions);
