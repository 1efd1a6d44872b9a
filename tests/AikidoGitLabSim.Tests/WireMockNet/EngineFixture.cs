using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using AikidoGitLabSim.WireMockNet;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>The same GitLab twice: behind WireMock.Net's server, and as it is.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private GitLabSimulator? _behind;
    private GitLabSimulator? _plain;

    public GitLabSimulator Behind => _behind!;

    public GitLabSimulator Plain => _plain!;

    public static Task<GitLabSimulator> StartAsync(bool withEngine = true, string? controlToken = null) => GitLabSimulator.StartAsync(options =>
    {
        options.World = GitHost.World;
        options.Time = new FakeTimeProvider(Reading.Now);
        options.ControlToken = controlToken;
        options.UseFreePort();
        options.Engine = withEngine ? new WireMockNetEngine() : null;
    });

    public async Task InitializeAsync() => (_behind, _plain) = (await StartAsync(), await StartAsync(withEngine: false));

    public async Task DisposeAsync()
    {
        await Behind.DisposeAsync();
        await Plain.DisposeAsync();
    }
}
