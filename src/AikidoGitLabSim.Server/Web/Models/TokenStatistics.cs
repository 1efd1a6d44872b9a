namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The counts at the top of the shared page.</summary>
/// <param name="Active">Alive.</param>
/// <param name="Expiring">Alive for less than two weeks.</param>
/// <param name="Revoked">Revoked.</param>
/// <param name="Expired">Dead of their date.</param>
public sealed record TokenStatistics(int Active, int Expiring, int Revoked, int Expired);
