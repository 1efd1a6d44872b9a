using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
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
    private const string World = """
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
    private int _worlds;

    private SimulatedGitLabs(GitLabSimulator simulator) => _simulator = simulator;

    /// <inheritdoc/>
    public IReadOnlyList<string> Hosts => [_simulator.GitLabUrl.Host];

    /// <summary>Starts the simulator that serves all editions.</summary>
    public static async Task<SimulatedGitLabs> StartAsync(CancellationToken cancellationToken) => new(await GitLabSimulator.StartAsync(
        options =>
        {
            options.UseFreePort();
            options.JournalSize = 0;
        },
        cancellationToken));

    /// <inheritdoc/>
    public Task<WalkTarget> OpenAsync(string edition, TokenKind token, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"walk{Interlocked.Increment(ref _worlds)}");
        var context = new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, _simulator.GitLabUrl.Host);
        var loaded = WorldFileReader.Read(World, context).Loaded
            ?? throw new InvalidOperationException("The world of the walk is not in order");
        _simulator.Worlds.Put(new WorldSlot(name, loaded.World with { Edition = Edition.Parse(edition) }));
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
    public ValueTask DisposeAsync() => _simulator.DisposeAsync();
}
