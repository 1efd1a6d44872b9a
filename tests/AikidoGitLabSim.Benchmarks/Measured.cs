namespace AikidoGitLabSim.Benchmarks;

/// <summary>What a load found.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="RequestsPerSecond">Answers per second over all connections.</param>
/// <param name="Median">The median time from request to answer.</param>
/// <param name="Percentile99">The time that 99 of 100 answers stay under.</param>
internal sealed record Measured(int Requests, double RequestsPerSecond, TimeSpan Median, TimeSpan Percentile99);
