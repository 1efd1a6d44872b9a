using System.Net;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>An app host with a simulated GitLab, and a client of it.</summary>
public sealed class AppHostTests(AppHostFixture host) : IClassFixture<AppHostFixture>
{
    [OrchestratedFact]
    public async Task A_token_works_until_the_clock_passes_its_end()
    {
        var app = await host.AppAsync();
        using var client = app.CreateHttpClient("gitlab", "http");

        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-good0000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SelfAsync(client, "glpat-sim-sample-expired0000"));
        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-lastday0000"));

        var moved = await app.ResourceCommands.ExecuteCommandAsync("gitlab", "next-day");

        Assert.True(moved.Success, moved.Message);
        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-good0000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SelfAsync(client, "glpat-sim-sample-lastday0000"));
        Assert.True(File.Exists(host.DataFile));
    }

    [OrchestratedFact]
    public async Task A_resource_that_refers_to_GitLab_gets_its_URL()
    {
        var app = await host.AppAsync();
        using var client = app.CreateHttpClient("gitlab", "http");

        var scanner = await app.ResourceNotifications
            .WaitForResourceAsync("scanner", resource => resource.Snapshot.State?.Text == KnownResourceStates.Finished)
            .WaitAsync(AppHostFixture.Limit);

        var variables = scanner.Snapshot.EnvironmentVariables.ToDictionary(variable => variable.Name, variable => variable.Value);
        Assert.Equal(client.BaseAddress, new Uri(variables["ConnectionStrings__gitlab"] ?? ""));
        Assert.Equal(client.BaseAddress, new Uri(variables["services__gitlab__http__0"] ?? ""));
        Assert.Equal(app.GetEndpoint("gitlab", "aikido"), new Uri(variables["services__gitlab__aikido__0"] ?? ""));
    }

    private static async Task<HttpStatusCode> SelfAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v4/personal_access_tokens/self");
        request.Headers.Add("PRIVATE-TOKEN", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
