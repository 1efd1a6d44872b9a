using System.Net;

namespace AikidoGitLabSim.Samples.Containers;

/// <summary>A container with a simulated GitLab, and a client of it.</summary>
public sealed class ContainerTests
{
    private static readonly FileInfo World = new(Path.Combine(AppContext.BaseDirectory, "world.yml"));

    [ContainerFact]
    public async Task A_token_gets_the_status_of_its_state()
    {
        await using var gitLab = new GitLabSimBuilder()
            .WithEdition("self-managed/premium/18.11")
            .WithWorld(World)
            .Build();
        await gitLab.StartAsync();
        using var client = new HttpClient { BaseAddress = gitLab.GetBaseAddress() };

        Assert.Equal(HttpStatusCode.OK, await SelfAsync(client, "glpat-sim-sample-good0000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SelfAsync(client, "glpat-sim-sample-expired0000"));
    }

    [Fact]
    public void Options_are_arguments_of_the_image()
    {
        var configuration = new GitLabSimBuilder().WithEdition("self-managed/premium/18.11").WithWorld(World).Configuration;

        Assert.Equal(["--edition", "self-managed/premium/18.11", "--world", "/world.yml"], configuration.Command);
        var world = Assert.Single(configuration.ResourceMappings);
        Assert.Equal("/world.yml", world.Target);
    }

    [Fact]
    public void Ports_and_image_are_those_of_the_Containerfile()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Containerfile"));
        var configuration = new GitLabSimBuilder().Configuration;

        Assert.Contains($"EXPOSE {string.Join(' ', configuration.ExposedPorts.Keys.Order())}", lines);
        Assert.Equal(configuration.ExposedPorts.Keys.Order(), configuration.PortBindings.Keys.Order());
        Assert.Contains(lines, line => line.EndsWith($" -t {configuration.Image.Repository} .", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> SelfAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v4/personal_access_tokens/self");
        request.Headers.Add("PRIVATE-TOKEN", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
