using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The GitLab that all scenarios of a run share; each works in a world of its own. Reached by its URL alone.</summary>
public sealed class SharedGitLab : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private GitLabSimulator? _simulator;
    private ServedBinary? _binary;

    /// <summary>Where the simulator listens, ending in a slash.</summary>
    public Uri Url => _binary?.Url ?? _simulator?.GitLabUrl ?? throw new InvalidOperationException("The simulator is not started");

    /// <summary>How many exceptions the simulator did not handle: each is a defect, whichever scenario it was in.</summary>
    public async Task<long> CountUnhandledExceptionsAsync() =>
        _binary is null ? _simulator?.UnhandledExceptions ?? 0 : await _binary.UnhandledExceptionsAsync(_client);

    public async Task StartAsync()
    {
        if (ServedBinary.Path is { } path)
        {
            _binary = await ServedBinary.StartAsync(path);
            return;
        }

        _simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.Engine = EngineUnderTest.FromEnvironment();
        });
    }

    public async Task StopAsync()
    {
        if (_binary is { } binary)
            await binary.DisposeAsync();
        if (_simulator is { } simulator)
            await simulator.DisposeAsync();
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    public void Dispose() => _client.Dispose();
}
