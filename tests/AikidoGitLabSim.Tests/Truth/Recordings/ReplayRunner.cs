using AikidoGitLabSim.Tests.Truth.Simulators;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Replays all recordings of one GitLab, each against a world of its own.</summary>
internal sealed class ReplayRunner(ISimulatorUnderTest simulator, RecordedVersion version)
{
    private readonly Evidence _evidence = new(version);

    public async Task<ReplayReport> RunAsync()
    {
        var results = new List<ExchangeResult>();
        foreach (var (recording, number) in version.Recordings.Select((recording, number) => (recording, number)))
            results.AddRange(await RunAsync(recording, $"recording-{version.Name.Replace('.', '-').Replace('_', '-')}-{number}"));
        return new ReplayReport(version.Name, results);
    }

    private async Task<IReadOnlyList<ExchangeResult>> RunAsync(IReadOnlyList<Exchange> recording, string name)
    {
        var callers = CallerInference.Of(recording, _evidence);
        var presumed = new PresumedWorld(_evidence, version.Instance.Edition);
        var memberships = Learn();
        try
        {
            var world = await simulator.PutWorldAsync(name, presumed.Write(Replay.Beginning(recording), memberships));
            var results = await new Replay(world, _evidence, version.Instance).RunAsync(recording, callers, presumed);
            await simulator.DeleteWorldAsync(name);
            return results;
        }
        catch (Exception problem) when (problem is WorldRefusedException or KeyNotFoundException or HttpRequestException)
        {
            return [.. recording.Select(exchange => Failed(exchange, problem.Message))];
        }
    }

    private static ExchangeResult Failed(Exchange exchange, string message) => OutOfScope.Why(exchange) is { } reason
        ? ExchangeResult.Unasked(exchange, reason)
        : new ExchangeResult(exchange, Verdict.NotProven, [message]);

    /// <summary>All recordings come from one GitLab: who is a member in one is so in all.</summary>
    private Memberships Learn()
    {
        var memberships = new Memberships(_evidence);
        foreach (var recording in version.Recordings)
        {
            foreach (var (exchange, caller) in recording.Zip(CallerInference.Of(recording, _evidence)))
                memberships.Learn(exchange, caller);
        }

        return memberships;
    }
}
