using System.Net;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Samples;

/// <summary>A GitLab that fails on demand.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Faults_are_switched_on_and_off()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Faults.Add("flapping"));
        gitLab.SwitchOn("truncated-json");
        gitLab.SwitchOff();

        using var client = gitLab.CreateClient();
        using var answer = await client.GetAsync(new Uri("api/v4/projects", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_flapping_GitLab_fails_every_other_request()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Faults.Add("flapping"));
        using var client = gitLab.CreateClient();

        using var first = await client.GetAsync(new Uri("api/v4/projects", UriKind.Relative));
        using var second = await client.GetAsync(new Uri("api/v4/projects", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadGateway, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }
}
