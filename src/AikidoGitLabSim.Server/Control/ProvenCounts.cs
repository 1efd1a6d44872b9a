namespace AikidoGitLabSim.Server.Control;

/// <summary>How much of the simulator's behaviour is proven.</summary>
/// <param name="Proven">Statements that a test compares with GitLab's own answer or source.</param>
/// <param name="NotProven">Statements that no test proves yet.</param>
/// <param name="Unknown">Statements whose truth nobody has seen.</param>
public sealed record ProvenCounts(int Proven, int NotProven, int Unknown);
