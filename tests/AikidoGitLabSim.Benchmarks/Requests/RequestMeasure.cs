namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>One round of one request at one server.</summary>
/// <param name="Report">What the load saw.</param>
/// <param name="Processor">The processor time of the server for one request.</param>
/// <param name="Bytes">The managed memory that the server allocated for one request, in bytes.</param>
internal sealed record RequestMeasure(WrkReport Report, TimeSpan Processor, double Bytes);
