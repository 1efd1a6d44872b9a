using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>An app host with a simulated GitLab, and a client of it.</summary>
public sealed class AppHostTests
{
    private static readonly string World = Path.Combine(AppContext.BaseDirectory, "world.yml");

    [OrchestratedFact]
    public async Task A_token_works_until_the_clock_passes_its_end()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddGitLabSim("gitlab", BuildMetadata.Program)
            .WithEdition("self-managed/premium/18.11")
            .WithWorldFile(World);
        await using var app = await builder.BuildAsync(limit.Token);
        await app.StartAsync(limit.Token);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("gitlab", limit.Token);
        using var client = app.CreateHttpClient("gitlab", "http");

        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-good0000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SelfAsync(client, "glpat-sim-sample-expired0000"));
        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-lastday0000"));

        var command = await app.ResourceCommands.ExecuteCommandAsync("gitlab", "next-day", limit.Token);

        Assert.True(command.Success, command.Message);
        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-good0000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SelfAsync(client, "glpat-sim-sample-lastday0000"));
    }

    private static async Task<HttpStatusCode> SelfAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v4/personal_access_tokens/self");
        request.Headers.Add("PRIVATE-TOKEN", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
