using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A simulator over HTTPS: of this build, or the binary that the environment names.</summary>
internal sealed class SecureGitLab : IAsyncDisposable
{
    private GitLabSimulator? _simulator;
    private ServedBinary? _binary;

    /// <summary>Where it listens, ending in a slash.</summary>
    public Uri Url => _binary?.Url ?? _simulator!.GitLabUrl;

    /// <summary>The PEM file of its authority.</summary>
    public string CaFile => _binary?.CaFile ?? _simulator!.CaFile!;

    /// <summary>Starts one with a world.</summary>
    public static async Task<SecureGitLab> StartAsync(string world)
    {
        if (ServedBinary.Path is not { } path)
        {
            return new()
            {
                _simulator = await GitLabSimulator.StartAsync(options =>
                {
                    options.WorldYaml = world;
                    options.Engine = EngineUnderTest.FromEnvironment();
                    options.UseHttps();
                }),
            };
        }

        var file = System.IO.Path.GetTempFileName();
        await File.WriteAllTextAsync(file, world);
        var secure = new SecureGitLab { _binary = await ServedBinary.StartAsync(path, "--https", "--world", file) };
        File.Delete(file);
        return secure;
    }

    /// <summary>Switches a fault, as <c>curl --insecure</c> does it.</summary>
    public async Task SwitchAsync(HttpMethod method, string fault)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(method, new Uri(Url, "_sim/worlds/default/faults"))
        {
            Content = new StringContent(new JsonObject { ["name"] = fault }.ToJsonString()),
        };
        using var answer = await client.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_simulator is { } simulator)
            await simulator.DisposeAsync();
        if (_binary is { } binary)
            await binary.DisposeAsync();
    }
}
