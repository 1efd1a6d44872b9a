using System.Globalization;
using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Targets;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Simulated GitLabs in this process: one simulator on a free loopback port, a world for every walk.</summary>
internal sealed class SimulatedGitLabs : IGitLabHost
{
    private const string User = "mara";
    private const string Password = "sim-password";
    private const string Group = "acme";

    // The clock stands still, so that the same step looks the same on every edition.
    private const string WorldFile = """
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users:
          - { username: mara, name: Mara Doe, password: sim-password }
        groups:
          - { path: acme, name: Acme, members: { mara: owner } }
        projects:
          - { path: acme/shop, name: Shop, repository: { files: { README.md: "# Shop\n" } } }
          - { path: acme/website, name: Website }
        """;

    private readonly GitLabSimulator _simulator;
    private readonly World _world;
    private readonly ExchangeRecorder _recorder;
    private readonly HttpClient _client = ExchangeReplay.NewClient();
    private int _worlds;

    private SimulatedGitLabs(GitLabSimulator simulator, ExchangeRecorder recorder)
    {
        (_simulator, _recorder) = (simulator, recorder);
        var context = new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, simulator.GitLabUrl.Host);
        _world = WorldFileReader.Read(WorldFile, context).Loaded?.World
            ?? throw new InvalidOperationException("The world of the walk is not in order");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Hosts => [_simulator.GitLabUrl.Host];

    /// <summary>Starts the simulator.</summary>
    public static async Task<SimulatedGitLabs> StartAsync(CancellationToken cancellationToken)
    {
        var recorder = new ExchangeRecorder();
        var simulator = await GitLabSimulator.StartAsync(
            options =>
            {
                options.UseFreePort();
                options.JournalSize = 0;
                options.Around = recorder.AroundAsync;
            },
            cancellationToken);
        return new(simulator, recorder);
    }

    /// <inheritdoc/>
    public Task<WalkTarget> OpenAsync(string edition, TokenBranch token, CancellationToken cancellationToken)
    {
        var name = Put(edition);
        _recorder.Begin(name);
        return Task.FromResult(new WalkTarget
        {
            Edition = edition,
            GitLabUrl = _simulator.UrlOf(name),
            AikidoUrl = new Uri(_simulator.AikidoUrl, $"/~{name}/"),
            User = User,
            Password = Password,
            GroupPath = Group,
            LeftOutOfPictures = "[data-testid=simulation-banner]",
            IsSimulated = true,
        });
    }

    /// <inheritdoc/>
    public async Task<bool> AnswersSameAsync(WalkTarget walked, string edition, TokenBranch token, CancellationToken cancellationToken)
    {
        var name = Put(edition);
        try
        {
            var world = walked.GitLabUrl.Segments[^1].Trim('~', '/');
            return await new ExchangeReplay(_client, world, name).IsSameAsync(await _recorder.OfAsync(world), cancellationToken);
        }
        finally
        {
            _simulator.Worlds.Remove(name);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    private string Put(string edition)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"walk{Interlocked.Increment(ref _worlds):D6}");
        _simulator.Worlds.Put(new WorldSlot(name, _world with { Edition = Edition.Parse(edition) }));
        return name;
    }
}
