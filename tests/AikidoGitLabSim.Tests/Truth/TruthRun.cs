using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Collections.Concurrent;
using AikidoGitLabSim.Tests.Truth.Facts;
using AikidoGitLabSim.Tests.Truth.Recordings;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.Tests.Truth;

/// <summary>Asks every fact and replays every recording once; the tests then look at what was found.</summary>
public sealed class TruthRun(IMessageSink messages) : IAsyncLifetime
{
    internal FactsReport Facts { get; private set; } = null!;

    internal IReadOnlyList<ReplayReport> Recordings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var simulator = await WorldHosts.StartAsync();
        var found = new ConcurrentDictionary<string, FactResult>();
        await Parallel.ForEachAsync(FactBook.Questions, async (question, _) =>
            found[question.ToString()] = await new FactRunner(simulator).RunAsync(question));
        Facts = new FactsReport(found);

        var reports = new List<ReplayReport>();
        foreach (var file in RecordingFolder.Files)
            reports.Add(await new ReplayRunner(simulator, RecordedVersion.Load(file)).RunAsync());
        Recordings = reports;
        await TruthArtifact.WriteAsync(Facts, Recordings);
    }

    public Task DisposeAsync()
    {
        foreach (var line in Recordings.SelectMany(report => report.Lines))
            Say(line);
        Say(Summary);
        return Task.CompletedTask;
    }

    private string Summary
    {
        get
        {
            var recordings = Recordings.Count == 0 ? "recordings not found, not replayed" : string.Join("; ", Recordings);
            return $"truth: {Facts}; {recordings}";
        }
    }

    private void Say(string line) => messages.OnMessage(new DiagnosticMessage(line));
}
