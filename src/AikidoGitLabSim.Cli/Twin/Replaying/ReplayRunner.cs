using System.Collections.Immutable;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>Replays all recordings of one GitLab, each against a world of its own.</summary>
/// <param name="host">Has the worlds.</param>
/// <param name="version">The recordings.</param>
/// <param name="edition">The edition of the worlds; null: the one that the recordings are named by.</param>
internal sealed class ReplayRunner(IWorldHost host, RecordedVersion version, string? edition = null)
{
    private readonly Evidence _evidence = new(version);
    private readonly Dictionary<string, string> _worlds = new(StringComparer.Ordinal);

    private string Edition => edition ?? version.Instance.Edition;

    /// <summary>Replays them.</summary>
    public async Task<ReplayReport> RunAsync(CancellationToken cancellationToken = default)
    {
        var results = new List<ExchangeResult>();
        foreach (var (recording, number) in version.Recordings.Select((recording, number) => (recording, number)))
        {
            var name = $"recording-{version.Name.Replace('.', '-').Replace('_', '-')}-{number}";
            results.AddRange(await RunAsync(recording, name, cancellationToken));
        }

        return new ReplayReport(version.Name, results) { Edition = Edition, Worlds = _worlds.ToImmutableDictionary() };
    }

    private async Task<IReadOnlyList<ExchangeResult>> RunAsync(IReadOnlyList<Exchange> recording, string name,
        CancellationToken cancellationToken)
    {
        var callers = CallerInference.Of(recording, _evidence);
        var presumed = new PresumedWorld(_evidence, Edition);
        var file = presumed.Write(Replay.Beginning(recording), Learn());
        _worlds[recording[0].File] = file;
        try
        {
            var world = await host.PutWorldAsync(name, file);
            var results = await new Replay(world, _evidence, version.Instance)
                .RunAsync(recording, callers, presumed, cancellationToken);
            await host.DeleteWorldAsync(name);
            return results;
        }
        catch (Exception problem) when (problem is WorldRefusedException or KeyNotFoundException or HttpRequestException)
        {
            return [.. recording.Select(exchange => Failed(exchange, problem.Message))];
        }
    }

    private static ExchangeResult Failed(Exchange exchange, string message) => OutOfScope.Why(exchange) is { } reason
        ? ExchangeResult.Unasked(exchange, reason)
        : new ExchangeResult(exchange, Verdict.NotProven, [new(message)]);

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
