using AikidoGitLabSim.Server.Aikido;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Repositories;
using AikidoGitLabSim.Server.Rest;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.Web;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AikidoGitLabSim.Server.Hosting;

/// <summary>Puts a simulator's application together.</summary>
internal static class SimulatorApplication
{
    private const int LongestBody = 10 << 20;

    /// <summary>The application, not yet started.</summary>
    public static WebApplication Build(GitLabSimulatorOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(SimulatorApplication).Assembly.GetName().Name });
        if (options.Port is { } port)
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options, port));
        else
            builder.WebHost.UseTestServer();

        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(options.Entropy);
        builder.Services.AddSingleton(new WorldStore(options.World));
        builder.Services.AddSingleton<CorrelationSource>();
        builder.Services.AddSingleton<DecisionJournal>();
        builder.Services.AddSingleton<Throttle>();
        builder.Services.AddSingleton<RestDoor>();
        builder.Services.AddSingleton<SimulatorUrlsSource>();
        builder.Services.AddSingleton<AikidoDoor>();
        builder.Services.AddSingleton<GitDirectories>();
        builder.Services.AddSingleton<GitStores>();
        builder.Services.AddSingleton<GitTransfer>();
        builder.Services.AddSingleton<RepositoryStates>();
        builder.Services.AddSingleton<PushedCode>();
        builder.Services.AddSingleton<PushDoor>();
        builder.Services.AddSingleton<GitDoor>();
        builder.Services.AddSingleton<WebArchiveDoor>();
        builder.Services.AddSingleton<WorldStubs>();

        var app = builder.Build();
        app.UseMiddleware<BadRequests>();
        app.UseMiddleware<WorldPath>();
        var aikido = app.Services.GetRequiredService<AikidoDoor>();
        app.MapWhen(aikido.IsFor, branch => branch.Run(aikido.HandleAsync));
        app.UseStubs(app.Services.GetRequiredService<WorldStubs>().For, new ControlAccess(options.ControlToken).Refusal);
        app.MapWhen(GitDoor.IsFor, branch => branch.Run(app.Services.GetRequiredService<GitDoor>().HandleAsync));
        app.MapWhen(WebArchiveDoor.IsFor, branch => branch.Run(app.Services.GetRequiredService<WebArchiveDoor>().HandleAsync));
        app.UseRouting();
        app.MapRestApi(app.Services.GetRequiredService<RestDoor>());
        app.MapControlApi(new ControlOptions(options.ControlToken, SimulatorUrls.GitLabOf, SimulatorUrls.AikidoOf))
            .MapDecisions(app.Services.GetRequiredService<DecisionJournal>());
        app.MapFallback(NoPages.AnswerAsync);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, GitLabSimulatorOptions options, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LongestBody;
        kestrel.Listen(options.Bind, port);
        kestrel.Listen(options.Bind, options.AikidoPort);
    }
}
