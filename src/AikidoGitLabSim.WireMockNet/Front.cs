using System.Globalization;
using AikidoGitLabSim.Stubs;
using Microsoft.AspNetCore.Builder;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Settings;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>A <c>WireMockServer</c> whose middleware is called with the simulator's requests.</summary>
internal sealed class Front : IDisposable
{
    private const string RestTitle = "GitLab: the requests that no other mapping matches";

    private readonly AsyncLocal<Passage?> _passage = new();
    private readonly StubOptions _options;
    private readonly AdminMappings _admin;
    private readonly Guid _rest;

    private RequestDelegate? _middleware;

    /// <summary>Starts a WireMock.Net server without a port of its own.</summary>
    /// <param name="options">The simulator's options.</param>
    /// <param name="url">The simulator's URL.</param>
    public Front(StubOptions options, Uri url)
    {
        _options = options;
        _rest = NewId();
        AdminRoot = $"/{NewId():N}";
        Server = WireMockServer.Start(Settings(url));
        _admin = new AdminMappings(Server.Mappings);
        AddRest();
        Server.LogEntriesChanged += new LogRedaction(Server, options.JournalSize).OnChanged;
    }

    /// <summary>The WireMock.Net server that tests configure.</summary>
    public WireMockServer Server { get; }

    /// <summary>The root of its admin API. It cannot be guessed, so that no spelling of a path gets past the guard of
    /// <c>/__admin</c>.</summary>
    public string AdminRoot { get; }

    /// <summary>Whether there is a mapping besides those of its admin API and the one that leads to GitLab.</summary>
    public bool HasMappings =>
        Server.IsStarted && Server.Mappings is var mappings && mappings.Count > _admin.Count + (HasRest(mappings) ? 1 : 0);

    /// <summary>Answers a request when a mapping matches it.</summary>
    public Task<bool> TryAnswerAsync(HttpContext http) => HasMappings ? ShowAsync(http, null) : Task.FromResult(false);

    /// <summary>Answers a call of the admin API.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="call">The path after <c>/__admin/</c>.</param>
    public async Task<bool> TryAnswerAdminAsync(HttpContext http, string call)
    {
        using (_admin.Enable())
            return await ShowAsync(http, $"{AdminRoot}/{call}");
    }

    /// <summary>Removes all mappings, except those of the admin API.</summary>
    public void Clear()
    {
        Server.ResetMappings();
        Server.ResetScenarios();
        AddRest();
    }

    /// <summary>Adds the mappings of the stubs' folder.</summary>
    public void AddFiles()
    {
        foreach (var file in _options.Folder?.WireMockNetFiles ?? [])
            Server.WithMapping(file.Text);
    }

    /// <inheritdoc/>
    public void Dispose() => Server.Dispose();

    private async Task<bool> ShowAsync(HttpContext http, PathString? path)
    {
        // Reset() of the server removes it with all others.
        if (!HasRest(Server.Mappings))
            AddRest();
        var passage = new Passage(http, Server);
        if (!await passage.EnterAsync(path))
            return false;
        _passage.Value = passage;
        try
        {
            await _middleware!(http);
        }
        finally
        {
            passage.Leave();
        }

        return await passage.EndAsync();
    }

    private bool HasRest(IReadOnlyList<IMapping> mappings)
    {
        foreach (var mapping in mappings)
        {
            if (mapping.Guid == _rest)
                return true;
        }

        return false;
    }

    private void AddRest() => Server.Given(Request.Create().WithPath(new WildcardMatcher("*")).UsingAnyMethod())
        .WithGuid(_rest).WithTitle(RestTitle).AtPriority(int.MaxValue)
        .RespondWith(Response.Create().WithCallback(PassOn));

    private ResponseMessage PassOn(IRequestMessage request)
    {
        _passage.Value?.PassOn();
        // WireMock.Net's mapper takes null for an answer that is written already.
        return null!;
    }

    // WireMock.Net does not take a URL without a port.
    private static string AddressOf(Uri url) => string.Create(CultureInfo.InvariantCulture, $"{url.Scheme}://{url.Host}:{url.Port}");

    private WireMockServerSettings Settings(Uri url) => new()
    {
        Urls = [AddressOf(url)],
        StartAdminInterface = true,
        AdminPath = AdminRoot,
        Logger = new FailureLogger(_passage),
        // LogRedaction keeps the others within bounds: WireMock.Net sorts its log at each request.
        MaxRequestLogCount = _options.JournalSize == 0 ? 0 : null,
        DisableRequestBodyDecompressing = true,
        AdditionalServiceRegistration = services => UnboundServer.Replace(services, AddressOf(url)),
        PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(middleware => _middleware = middleware),
    };

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _options.Random(bytes);
        return new Guid(bytes);
    }
}
