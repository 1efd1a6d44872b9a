using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AikidoGitLabSim.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Settings;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// A web server for the simulator that is a <c>WireMockServer</c>: it takes every request and hands it to the simulator as it came, which finds the world
/// and, where stubs may stand, hands it back to WireMock.Net's own middleware. What that finds no mapping for goes on into the simulator.
/// </summary>
/// <param name="options">The simulator's options.</param>
/// <param name="limit">Sets the bounds that hold for every simulator.</param>
internal sealed class WireMockNetListener(GitLabSimulatorOptions options, Action<KestrelServerOptions> limit) : IServer
{
    private const string Rest = "GitLab: what no other mapping takes";

    private readonly AsyncLocal<Passage?> _passage = new();
    private readonly Guid _rest = NewId(options);

    private WireMockServer? _server;
    private RequestDelegate? _middleware;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>The running server.</summary>
    public WireMockServer Server => _server ?? throw new InvalidOperationException("the server is not started");

    /// <summary>The root of WireMock.Net's admin API. Nobody can guess it, so that nobody comes past the guard in front of <c>/__admin</c>.</summary>
    public string AdminRoot { get; } = $"/{NewId(options):N}";

    /// <inheritdoc/>
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        int[] ports = [options.Port ?? 0, options.AikidoPort];
        foreach (var port in ports)
            ThrowIfTaken(port);
        // The constructor waits for its web host.
        _server = await Task.Run(() => WireMockServer.Start(Settings(ports, http => Handing.OverAsync(http, application))), cancellationToken);
        KeepRest();
        var addresses = new ServerAddressesFeature();
        foreach (var port in _server.Ports)
            addresses.Addresses.Add(UrlOf(port));
        Features.Set<IServerAddressesFeature>(addresses);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Server.Stop, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _server?.Dispose();

    /// <summary>Shows a request to WireMock.Net.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="next">What answers where no mapping does.</param>
    /// <param name="path">The path that is shown; null: the one that was sent.</param>
    public async Task<Passage> ShowAsync(HttpContext http, RequestDelegate next, PathString? path = null)
    {
        var passage = new Passage(http, next);
        await passage.EnterAsync(path);
        // WireMock.Net makes a Uri of it, which not every Host header allows.
        if (!Uri.TryCreate(http.Request.GetEncodedUrl(), UriKind.Absolute, out _))
        {
            passage.Leave();
            await passage.PassOnAsync(http);
            return passage;
        }

        _passage.Value = passage;
        try
        {
            await _middleware!(http);
        }
        finally
        {
            passage.Leave();
        }

        passage.ThrowIfFailed();
        return passage;
    }

    /// <summary>An answer that is not WireMock.Net's to write: the simulator's, or a stub's that it has no words for.</summary>
    /// <param name="answer">Writes it.</param>
    /// <param name="stub">Whose it is; null: nobody's but the simulator's.</param>
    public IResponseBuilder Answer(Func<HttpContext, RequestDelegate, Task> answer, Guid? stub) =>
        Response.Create().WithCallback(_ => _passage.Value!.AnswerAsync(answer, stub));

    /// <summary>Sees to it that what no mapping takes goes on into the simulator.</summary>
    public void KeepRest() => Server.Given(Request.Create().WithPath(new WildcardMatcher("*")).UsingAnyMethod())
        .WithGuid(_rest).WithTitle(Rest).AtPriority(int.MaxValue)
        .RespondWith(Answer((http, next) => next(http), null));

    /// <summary>Forgets all mappings but some, and the one that leads into the simulator.</summary>
    public void RemoveAllBut(IReadOnlySet<Guid> kept)
    {
        foreach (var mapping in Server.Mappings.Where(mapping => !mapping.IsAdminInterface && mapping.Guid != _rest && !kept.Contains(mapping.Guid)))
            Server.DeleteMapping(mapping.Guid);
    }

    private WireMockServerSettings Settings(int[] ports, RequestDelegate hand) => new()
    {
        Urls = [.. ports.Select(UrlOf)],
        StartAdminInterface = true,
        AdminPath = AdminRoot,
        // Its journal keeps tokens as they came; ours strikes them out.
        MaxRequestLogCount = 0,
        DisableRequestBodyDecompressing = true,
        PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(middleware =>
        {
            _middleware = middleware;
            return hand;
        }),
        AdditionalServiceRegistration = services => services.PostConfigure<KestrelServerOptions>(Bound),
    };

    // WireMock.Net lifts Kestrel's bounds.
    private void Bound(KestrelServerOptions kestrel)
    {
        var usual = new KestrelServerLimits();
        kestrel.Limits.MaxRequestBufferSize = usual.MaxRequestBufferSize;
        kestrel.Limits.MaxResponseBufferSize = usual.MaxResponseBufferSize;
        limit(kestrel);
    }

    private string UrlOf(int port) => string.Create(CultureInfo.InvariantCulture, $"http://{new IPEndPoint(options.Bind, port)}");

    // WireMock.Net waits ten seconds before it says so.
    private void ThrowIfTaken(int port)
    {
        try
        {
            using var probe = new TcpListener(options.Bind, port);
            probe.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"{options.Bind}:{port} is taken", new AddressInUseException(taken.Message, taken));
        }
    }

    private static Guid NewId(GitLabSimulatorOptions options)
    {
        Span<byte> bytes = stackalloc byte[16];
        options.Entropy(bytes);
        return new Guid(bytes);
    }
}
