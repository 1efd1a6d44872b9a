using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Server.Telemetry;

/// <summary>A simulator whose own instruments and activities are listened to, and those of no other one in this process.</summary>
internal sealed class Listening : IAsyncDisposable
{
    public const string Token = "glpat-never-in-telemetry";
    public const string World = $$"""
        users: [ { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { files: { README.md: "# Shop" } } } ]
        tokens: [ { kind: personal, user: mara, name: scanner, scopes: [read_user, read_repository], secret: {{Token}} } ]
        """;

    private readonly MeterListener _meters = new();
    private ActivityListener? _activities;
    private IServiceProvider? _services;

    public GitLabSimulator Simulator { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> Measured { get; } = [];

    public bool WasObserved { get; private set; }

    public static async Task<Listening> StartAsync(IWorldLog? log = null)
    {
        var listening = new Listening();
        listening.Simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(World);
            options.Log = log;
            options.Around = listening.LookAsync;
        });
        listening.Client = listening.Simulator.CreateClient();
        (await listening.Client.GetAsync(new Uri("/_sim/health/live", UriKind.Relative))).Dispose();
        return listening;
    }

    public Listening ListenToMetrics()
    {
        var factory = _services!.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory) && instrument.Meter.Name == UnhandledExceptions.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
        return this;
    }

    public Listening ListenToTraces()
    {
        var source = _services!.GetRequiredService<ActivitySource>();
        _activities = new ActivityListener
        {
            ShouldListenTo = made => ReferenceEquals(made, source),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        return this;
    }

    public void Observe() => _meters.RecordObservableInstruments();

    public async Task<HttpResponseMessage> SendAsync(string path, string method = "GET", string token = Token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("PRIVATE-TOKEN", token);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _meters.Dispose();
        _activities?.Dispose();
        Client.Dispose();
        await Simulator.DisposeAsync();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray(), StringComparer.Ordinal)));

    private async Task LookAsync(HttpContext http, RequestDelegate next)
    {
        _services ??= http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider;
        await next(http);
        WasObserved |= http.Features.Get<ObservedRequest>() is not null;
    }
}
