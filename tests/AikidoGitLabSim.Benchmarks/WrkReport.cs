namespace AikidoGitLabSim.Benchmarks;

/// <summary>What wrk found.</summary>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="RequestsPerSecond">Answers per second over all connections.</param>
/// <param name="Median">The median time from request to answer.</param>
/// <param name="Percentile99">The time that 99 of 100 answers stay under.</param>
internal sealed record WrkReport(double Requests, double RequestsPerSecond, TimeSpan Median, TimeSpan Percentile99);
