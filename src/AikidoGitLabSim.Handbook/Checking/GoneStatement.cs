using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>A statement of the catalogue that the page no longer has.</summary>
/// <param name="Id">The id in the catalogue.</param>
/// <param name="Line">The line where the catalogued page has it.</param>
/// <param name="Says">What it says, in our words.</param>
/// <param name="Verdicts">What becomes of the procedure without it; empty where nothing changes.</param>
public sealed record GoneStatement(string Id, int Line, string Says, IReadOnlyList<Verdict> Verdicts);
