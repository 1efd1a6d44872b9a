using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>The same GitLab twice: with a request for every mapping of WireMock.Net's, and without it.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private GitLabSimulator? _behind;
    private GitLabSimulator? _plain;

    public GitLabSimulator Behind => _behind!;

    public GitLabSimulator Plain => _plain!;

    public static Task<GitLabSimulator> StartAsync(Action<GitLabSimulatorOptions>? configure = null) =>
        GitLabSimulator.StartAsync(options =>
    {
        options.World = GitHost.World;
        options.Time = new FakeTimeProvider(Reading.Now);
        options.UseFreePort();
        options.UseWireMock();
        configure?.Invoke(options);
    });

    /// <summary>Adds a mapping that no request matches: while there is none, requests do not enter WireMock.Net.</summary>
    public static GitLabSimulator Entered(GitLabSimulator gitLab)
    {
        gitLab.WireMock.Given(Request.Create().WithPath("/no-request-has-this-path")).RespondWith(Response.Create().WithStatusCode(418));
        return gitLab;
    }

    public async Task InitializeAsync() => (_behind, _plain) =
        (Entered(await StartAsync()), await StartAsync(options => options.Engine = null));

    public async Task DisposeAsync()
    {
        await Behind.DisposeAsync();
        await Plain.DisposeAsync();
    }
}
