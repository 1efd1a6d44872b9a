namespace AikidoGitLabSim.Benchmarks;

/// <summary>What a load on one server found.</summary>
/// <param name="RequestsPerSecond">Answers per second over all connections.</param>
/// <param name="Median">The median time from request to answer.</param>
/// <param name="Percentile99">The time that 99 of 100 answers stay under.</param>
/// <param name="PerRequest">The processor time of the server for one request.</param>
/// <param name="Megabytes">The most memory that the server held.</param>
/// <param name="Start">The time from the start of the process to its first answer.</param>
internal sealed record PinnedMeasure(double RequestsPerSecond, TimeSpan Median, TimeSpan Percentile99, TimeSpan PerRequest,
    double Megabytes, TimeSpan Start);
