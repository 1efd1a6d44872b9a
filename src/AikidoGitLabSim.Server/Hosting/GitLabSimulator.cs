using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server;

/// <summary>
/// A GitLab in this process. Many may run side by side: nothing is shared between them. Requests stay in memory unless a port is asked for.
/// </summary>
public sealed class GitLabSimulator : IStubEngineHost, IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _inMemory;

    private GitLabSimulator(WebApplication app, GitLabSimulatorOptions options)
    {
        _app = app;
        _inMemory = options.Port is null;
        Tokens = new TokenSecrets(options.World?.Tokens ?? []);
        Worlds = app.Services.GetRequiredService<WorldStore>();
        Git = app.Services.GetRequiredService<GitDirectories>();
        Engine = options.Engine;
        (GitLabUrl, AikidoUrl) = app.Services.GetRequiredService<SimulatorUrlsSource>().Urls;
    }

    /// <summary>The URL of the default world.</summary>
    public Uri GitLabUrl { get; }

    /// <summary>The URL of the default world's Aikido.</summary>
    public Uri AikidoUrl { get; }

    /// <summary>The PEM file with the authority that clients have to trust; null: HTTPS is off. Without
    /// <see cref="HttpsOptions.Folder"/> it is removed when the simulator stops.</summary>
    public string? CaFile => Https?.CaFile;

    /// <summary>The worlds that are served.</summary>
    public WorldStore Worlds { get; }

    /// <summary>The stub server in front of all worlds; null: none.</summary>
    public IStubEngine? Engine { get; }

    /// <summary>The stubs and faults in front of the default world, and the journal of what came in.</summary>
    public StubServer Stubs => StubsOf(WorldStore.DefaultName);

    /// <summary>The values of the tokens that the default world started with, by name.</summary>
    public TokenSecrets Tokens { get; }

    /// <summary>How many exceptions the simulator did not handle: each is a defect, and was answered with 500.</summary>
    public long UnhandledExceptions => _app.Services.GetRequiredService<UnhandledExceptions>().Count;

    /// <summary>Where git finds its repositories.</summary>
    internal GitDirectories Git { get; }

    /// <summary>How many bytes of bodies the kept decisions hold.</summary>
    internal long DecisionBytes => _app.Services.GetRequiredService<DecisionJournal>().Bytes;

    /// <summary>The latest decisions.</summary>
    internal DecisionJournal Decisions => _app.Services.GetRequiredService<DecisionJournal>();

    /// <summary>Admits children of git.</summary>
    internal GitChildren GitChildren => _app.Services.GetRequiredService<GitChildren>();

    /// <summary>The stubs and faults in front of a world, and the journal of what came in.</summary>
    /// <param name="world">The world's name.</param>
    /// <exception cref="ArgumentException">There is no such world.</exception>
    public StubServer StubsOf(string world) => _app.Services.GetRequiredService<WorldStubs>().Of(SlotOf(world));

    /// <summary>Switches a named fault on, or goes on to the next step of an incident.</summary>
    /// <param name="fault">The name, see <see cref="NamedFaults"/> and <c>gitlab-sim faults</c>.</param>
    /// <param name="world">The world; null: the default one.</param>
    /// <exception cref="ArgumentException">There is no such fault or world.</exception>
    /// <exception cref="InvalidOperationException">It is a fault of certificates, and HTTPS is off or the world is not the default
    /// one.</exception>
    public void SwitchOn(string fault, string? world = null) => Switch.On(SlotOf(world), fault);

    /// <summary>Switches a named fault off. An incident ends; its world stays as it is.</summary>
    /// <param name="fault">The name; null: all that are on.</param>
    /// <param name="world">The world; null: the default one.</param>
    /// <exception cref="ArgumentException">There is no such fault or world.</exception>
    public void SwitchOff(string? fault = null, string? world = null) => FaultSwitch.Off(SlotOf(world), fault);

    /// <summary>Starts a simulator; dispose it to stop it.</summary>
    /// <param name="configure">Changes the options; null: an empty default world, in memory.</param>
    /// <param name="cancellationToken">Stops waiting for the start.</param>
    /// <exception cref="WorldFileException">The world file is refused, or cannot be read.</exception>
    /// <exception cref="ArgumentException">More than one world is given.</exception>
    /// <exception cref="StubException">A file of the stubs' folder is refused, or in WireMock.Net's format without
    /// WireMock.Net.</exception>
    /// <exception cref="PortInUseException">Another program uses a port.</exception>
    /// <exception cref="HttpsException">The certificate authority cannot be used.</exception>
    /// <exception cref="IOException">A port may not be bound.</exception>
    public static async Task<GitLabSimulator> StartAsync(Action<GitLabSimulatorOptions>? configure = null,
        CancellationToken cancellationToken = default)
    {
        var options = new GitLabSimulatorOptions();
        configure?.Invoke(options);
        if (options.Engine is null && options.Stubs?.WireMockNetFiles is [{ } file, ..])
            throw new StubException($"{file.Name} is in WireMock.Net's format; start with options.UseWireMock()");
        options.World = await StartWorld.LoadAsync(options, cancellationToken);
        var aikidoPort = Ports.AikidoOf(options);
        var app = SimulatorApplication.Build(options, aikidoPort);
        try
        {
            await app.StartAsync(cancellationToken);
            options.Engine?.LoadFiles();
            var simulator = new GitLabSimulator(app, options);
            options.Moment?.Restore(simulator.Decisions, WorldStore.DefaultName);
            foreach (var fault in options.Faults)
                simulator.SwitchOn(fault);
            return simulator;
        }
        catch (IOException refused) when (Ports.IsInUse(refused))
        {
            await app.DisposeAsync();
            throw Ports.InUse(options, aikidoPort, refused);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client of the simulator. Redirects are answers like others: it does not follow them.</summary>
    /// <param name="world">The world to talk to; null: the default one.</param>
    public HttpClient CreateClient(string? world = null) => new(CreateHandler()) { BaseAddress = UrlOf(world) };

    /// <summary>
    /// A handler that carries requests to the simulator, for clients of one's own: <c>new TokenValidator(gitLab.CreateHandler())</c>.
    /// Redirects are answers like others: it does not follow them.
    /// </summary>
    public HttpMessageHandler CreateHandler() =>
        _inMemory ? _app.GetTestServer().CreateHandler()
        : Https is { } https ? new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = https.ClientOptions() }
        : new SocketsHttpHandler { AllowAutoRedirect = false };

    /// <summary>The URL of a world.</summary>
    /// <param name="world">Its name; null: the default one.</param>
    public Uri UrlOf(string? world) => world is null or WorldStore.DefaultName ? GitLabUrl : new Uri(GitLabUrl, $"/~{world}/");

    private Https? Https => _app.Services.GetService<Https>();

    private FaultSwitch Switch => _app.Services.GetRequiredService<FaultSwitch>();

    private WorldSlot SlotOf(string? world) => Worlds.TryGet(world ?? WorldStore.DefaultName, out var slot)
        ? slot
        : throw new ArgumentException($"there is no world '{world}'; put one into Worlds first", nameof(world));

    /// <summary>Stops the simulator.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Engine?.Dispose();
    }
}
