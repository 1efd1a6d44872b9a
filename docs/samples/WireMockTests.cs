using System.Net;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.WireMockNet;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Samples;

/// <summary>One endpoint that fails, in front of a GitLab that works.</summary>
public sealed class WireMockTests
{
    [Fact]
    public async Task A_mapping_overrides_an_answer()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.UseWireMock());
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        using var client = gitLab.CreateClient();

        using var failing = await client.GetAsync(new Uri("api/v4/user", UriKind.Relative));
        using var working = await client.GetAsync(new Uri("api/v4/projects", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failing.StatusCode);
        Assert.Equal(HttpStatusCode.OK, working.StatusCode);
    }
}
