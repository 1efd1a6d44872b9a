using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Aikido;
using AikidoGitLabSim.Server.Api;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Exports;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Moments;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.Telemetry;
using AikidoGitLabSim.Server.Web;
using AikidoGitLabSim.Server.Web.Routes;
using AikidoGitLabSim.Server.Web.Sessions;
using AikidoGitLabSim.Server.Workbench;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Hosting;
using AikidoGitLabSim.Stubs.Journal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace AikidoGitLabSim.Server;

/// <summary>Puts a simulator's application together.</summary>
internal static class SimulatorApplication
{
    private const int LongestBody = 10 << 20;

    /// <summary>How long requests may go on once the simulator is asked to end.</summary>
    private static readonly TimeSpan LongestShutdown = TimeSpan.FromSeconds(1);

    /// <summary>How much of an answer may wait for a connection: some blocks of git's, so that neither waits for the other at
    /// each.</summary>
    private const int ResponseBuffer = 1 << 20;

    /// <summary>The application, not yet started.</summary>
    /// <param name="options">The simulator's options.</param>
    /// <param name="aikidoPort">The port of Aikido's side; 0: a free one.</param>
    public static WebApplication Build(GitLabSimulatorOptions options, int aikidoPort = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SimulatorApplication).Assembly.GetName().Name,
        });
        if (options.Port is { } port)
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options, port, aikidoPort));
        else
            builder.WebHost.UseTestServer();
        if (IsHttps(options))
            builder.WebHost.UseKestrelHttpsConfiguration();

        AddServices(builder.Services, options);
        var app = builder.Build();
        if (options.Around is { } around)
            app.Use(around);
        app.UseTelemetry(options.Log);
        app.UseMiddleware<BadRequests>();
        app.UseMiddleware<Health>(Control(options).Access());
        if (options.Log is not null)
            app.UseMiddleware<LogTrouble>();
        if (options.Log?.Shared is not null)
            app.UseMiddleware<WorldOffsets>();
        app.UseMiddleware<WorldPath>();
        if (options.Mutant is { } mutant)
            app.UseMiddleware<MutantMiddleware>(mutant);
        var aikido = app.Services.GetRequiredService<AikidoEndpoint>();
        app.MapWhen(aikido.IsFor, branch => branch.Run(aikido.HandleAsync));
        options.Engine?.Connect(StubsOf(options), () => app.Services.GetRequiredService<SimulatorUrlsSource>().Urls.GitLab);
        var control = Control(options) with { UnhandledExceptions = () => app.Services.GetRequiredService<UnhandledExceptions>().Count };
        app.UseStubs(app.Services.GetRequiredService<WorldStubs>().For, control.Access().Refusal, options.Engine);
        app.Use(app.Services.GetRequiredService<Replayer>().Tap);
        app.UseLiteralPaths(app.Services.GetRequiredService<RestEndpoint>());
        app.MapWhen(GitEndpoint.IsFor, branch =>
            branch.UseMiddleware<GitBan>().Run(app.Services.GetRequiredService<GitEndpoint>().HandleAsync));
        app.MapWhen(ArchiveEndpoint.IsFor, branch => branch.Run(app.Services.GetRequiredService<ArchiveEndpoint>().HandleAsync));
        app.UseRouting();
        app.MapRestApi(app.Services.GetRequiredService<RestEndpoint>());
        app.MapControlApi(control)
            .MapDecisions(app.Services.GetRequiredService<DecisionJournal>())
            .MapUsage()
            .MapComparison()
            .MapFaults()
            .MapMoments(control)
            .MapWorkbench(app.Services, control);
        app.MapFallback("/{**path}", app.Services.GetRequiredService<WebEndpoint>().HandleAsync);
        return app;
    }

    private static void AddServices(IServiceCollection services, GitLabSimulatorOptions options)
    {
        services.AddRoutingCore();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestShutdown);
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(options.Entropy);
        services.AddSingleton(provider => new WorldStore(options.World?.World ?? World.Empty, provider.Measured(options.Log)));
        services.AddSingleton<RequestInstruments>();
        services.AddSingleton(_ => new UnhandledExceptions(options.ReportUnhandledException));
        services.AddSingleton(NamesOf(options));
        services.AddSingleton<CorrelationSource>();
        services.AddSingleton(provider => JournalOf(options, provider.GetRequiredService<RequestInstruments>()));
        services.AddSingleton(provider => new WorldStubs(
            StubsOf(options), provider.GetRequiredService<WorldStore>(), FaultEffects.Apply));
        services.AddSingleton<FaultSwitch>();
        if (IsHttps(options))
            services.AddSingleton(_ => Https.Open(options));
        services.AddSingleton(provider => new TrustedAuthority(provider.GetService<Https>()?.CaFile));
        services.AddSingleton(provider => new RequestContextFactory(
            options.Time, provider.GetRequiredService<CorrelationSource>(), provider.GetRequiredService<WorldStore>(),
            options.Mutant?.Override));
        services.AddSingleton(new WebRouter(WebRoutes.All));
        services.AddSingleton<Throttle>();
        services.AddSingleton<RestEndpoint>();
        services.AddSingleton<Replayer>();
        services.AddSingleton<UsageProof>();
        services.AddSingleton<SimulatorUrlsSource>();
        services.AddAikido();
        services.AddPages(options.Log?.Shared);
        services.AddSingleton(_ => new GitDirectories(options.Log?.Packs));
        services.AddSingleton<GitStores>();
        services.AddSingleton<GitChildren>();
        services.AddSingleton<GitTransfer>();
        services.AddSingleton<CodeReads>();
        services.AddSingleton<RepositoryStates>();
        services.AddSingleton<PushedCode>();
        services.AddSingleton<PushReceiver>();
        services.AddSingleton<GitEndpoint>();
        services.AddSingleton<ArchiveEndpoint>();
        services.AddSingleton(new SessionStore(options.Entropy, options.Log?.Shared is { } shared
            ? new SharedSessions(shared, options.Entropy, options.Time)
            : null));
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<WebEndpoint>();
    }

    private static DecisionJournal JournalOf(GitLabSimulatorOptions options, RequestInstruments instruments) =>
        new(options.OnRefusal, () => instruments.IsListenedTo);

    private static StubOptions StubsOf(GitLabSimulatorOptions options) => new()
    {
        JournalSize = options.JournalSize,
        Space = new JournalSpace(options.JournalBytes),
        Behind = "gitlab",
        Time = options.Time,
        Random = options.Entropy.Invoke,
        Folder = options.Stubs,
    };

    private static ControlOptions Control(GitLabSimulatorOptions options) =>
        new(options.ControlToken, SimulatorUrls.GitLabOf, SimulatorUrls.AikidoOf)
        {
            Bound = options.Port is null ? null : options.Bind,
            Mutant = options.Mutant,
        };

    // Without a control token and on loopback, only pages of this machine have a reason to call it by a name.
    private static OwnNames NamesOf(GitLabSimulatorOptions options) => options.Port is null
        ? new OwnNames(Bound: null)
        : new OwnNames(options.Bind, Any: options.ControlToken is not null || !OwnNames.IsLocal(options.Bind));

    private static void Listen(KestrelServerOptions kestrel, GitLabSimulatorOptions options, int port, int aikidoPort)
    {
        kestrel.AddServerHeader = false;
        kestrel.RequestHeaderEncodingSelector = static name => name == HeaderNames.ContentLength ? DigitsOnly.Encoding : null;
        kestrel.Limits.MaxRequestBodySize = LongestBody;
        kestrel.Limits.MaxResponseBufferSize = ResponseBuffer;
        var services = kestrel.ApplicationServices;
        var https = services.GetService<Https>();
        kestrel.Listen(options.Bind, port, listen => https?.Use(listen, services.GetRequiredService<WorldStore>().Default));
        kestrel.Listen(options.Bind, aikidoPort, listen => https?.Use(listen, null));
    }

    private static bool IsHttps(GitLabSimulatorOptions options) => options is { Https: not null, Port: not null };
}
