namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>A body that is sent in small parts.</summary>
/// <param name="Chunks">How many.</param>
/// <param name="Total">Over how long.</param>
internal sealed record Dribble(int Chunks, TimeSpan Total);
