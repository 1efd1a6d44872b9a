using System.Collections.Immutable;
using AikidoGitLabSim.Server.Control;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>The decisions of half a second.</summary>
/// <param name="Rows">The decisions, newest first.</param>
/// <param name="LeftOut">How many more there were.</param>
internal sealed record EventBatch(ImmutableArray<DecisionRow> Rows, int LeftOut);
