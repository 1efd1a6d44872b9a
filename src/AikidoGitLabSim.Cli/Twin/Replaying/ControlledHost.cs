using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>Any simulator that an HTTP client reaches, by way of its control API.</summary>
internal sealed class ControlledHost(HttpClient client, string rootUrl, IAsyncDisposable host) : IWorldHost
{
    public async Task<SimulatedWorld> PutWorldAsync(string name, string worldFile)
    {
        using var content = new StringContent(worldFile, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PutAsync(new Uri($"{rootUrl}/_sim/worlds/{name}"), content);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK))
            throw new WorldRefusedException($"PUT /_sim/worlds/{name} answered {(int)answer.StatusCode}: {text.ReplaceLineEndings(" ")}");
        return new SimulatedWorld(client, JsonNode.Parse(text)!.AsObject());
    }

    public async Task AdvanceAsync(string name, string duration)
    {
        var clock = new JsonObject { ["clock"] = new JsonObject { ["advance"] = duration } };
        using var content = new StringContent(clock.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PatchAsync(new Uri($"{rootUrl}/_sim/worlds/{name}"), content);
        if (!answer.IsSuccessStatusCode)
            throw new FormatException($"the clock did not move by '{duration}': {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task DeleteWorldAsync(string name)
    {
        using var answer = await client.DeleteAsync(new Uri($"{rootUrl}/_sim/worlds/{name}"));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }
}
