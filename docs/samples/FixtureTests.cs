using System.Net;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Samples;

/// <summary>A client under test, with one token of each kind that it has to handle.</summary>
public sealed class FixtureTests(GitLabFixture fixture) : IClassFixture<GitLabFixture>
{
    [Theory]
    [InlineData("good", HttpStatusCode.OK)]
    [InlineData("expired", HttpStatusCode.Unauthorized)]
    [InlineData("narrow", HttpStatusCode.Forbidden)]
    public async Task A_token_gets_GitLabs_status(string token, HttpStatusCode status)
    {
        using var client = fixture.GitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", fixture.GitLab.Tokens[token]);

        using var answer = await client.GetAsync(new Uri("api/v4/projects", UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_guest_cannot_read_the_code_of_a_private_project()
    {
        using var client = fixture.GitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", fixture.GitLab.Tokens["guest"]);

        using var answer = await client.GetAsync(new Uri("api/v4/projects/acme%2Fshop/repository/tree", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task One_test_can_have_a_GitLab_of_its_own()
    {
        var world = new WorldBuilder("gitlab.com/premium/18.11")
            .User("mara")
            .Group("acme", ("mara", AccessLevel.Owner))
            .Project("acme/shop")
            .PersonalToken("good", "mara", "read_api", "read_user", "read_repository")
            .Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);   // or WorldFile, WorldYaml

        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", gitLab.Tokens["good"]);
        var projects = await client.GetStringAsync("api/v4/projects");

        Assert.Contains("\"path_with_namespace\":\"acme/shop\"", projects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_token_is_rejected()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        using var answer = await client.GetAsync("api/v4/user");   // 401: the request has no token

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
