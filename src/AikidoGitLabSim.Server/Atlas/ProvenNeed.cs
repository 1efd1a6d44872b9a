namespace AikidoGitLabSim.Server.Atlas;

/// <summary>A request that needs a scope or permission.</summary>
/// <param name="Name">The scope or permission.</param>
/// <param name="Request">The method and the path.</param>
/// <param name="Why">The path of the decision about the request.</param>
/// <param name="Answered">The status with it.</param>
/// <param name="Without">The status without it.</param>
public sealed record ProvenNeed(string Name, string Request, string Why, int Answered, int Without);
