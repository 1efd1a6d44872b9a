using System.Net;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Replicas;

/// <summary>What <c>X-Sim-Offset</c> promises.</summary>
public sealed class OffsetsOfReplicas
{
    private const string Self = "/api/v4/personal_access_tokens/self";

    [Fact]
    public async Task An_answer_names_the_world_and_the_position_that_it_may_have_seen()
    {
        await using var pair = await ReplicaPair.StartAsync();
        (await OffsetAsync(pair.One, HttpMethod.Get, "/api/v4/version")).ShouldBe("default@1");
        (await OffsetAsync(pair.One, HttpMethod.Get, Self, "glpat-scanner")).ShouldBe("default@2");
        (await OffsetAsync(pair.One, HttpMethod.Get, Self, "glpat-scanner")).ShouldBe("default@2");
        (await OffsetAsync(pair.One, HttpMethod.Put, "/_sim/worlds/t42", body: "users: []")).ShouldBe("t42@1");
        (await OffsetAsync(pair.One, HttpMethod.Get, "/~t42/api/v4/version")).ShouldBe("t42@1");
        (await OffsetAsync(pair.One, HttpMethod.Post, "/_sim/worlds/t42/fork", body: """{"as":"other"}""")).ShouldBe("other@1");
        (await OffsetAsync(pair.One, HttpMethod.Post, "/_sim/worlds/other/reset")).ShouldBe("other@2");
        (await OffsetAsync(pair.One, HttpMethod.Delete, "/_sim/worlds/other")).ShouldBe("other@3");
        (await OffsetAsync(pair.One, HttpMethod.Get, "/~other/api/v4/version")).ShouldBe("other@3");
    }

    [Fact]
    public async Task A_request_waits_for_the_state_that_it_names()
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var client = pair.Two.CreateClient();
        using var request = Request("glpat-scanner", "default@2");
        var waiting = client.SendAsync(request);
        await Task.Delay(50);
        waiting.IsCompleted.ShouldBeFalse();
        pair.One.Worlds.Default.Apply(new RevokeToken(pair.One.Worlds.Default.Current.Tokens.Rows.First().Id));
        using var answer = await waiting;
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.GetValues("X-Sim-Offset").ShouldBe(["default@2"]);
    }

    [Theory]
    [InlineData("default@99")]
    [InlineData("default@1, nowhere@1")]
    public async Task A_state_that_does_not_come_is_503_after_a_while(string offset)
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var client = pair.Two.CreateClient();
        using var request = Request("glpat-scanner", offset);
        var waiting = client.SendAsync(request);
        await Task.Delay(50);
        waiting.IsCompleted.ShouldBeFalse();
        pair.Time.Advance(TimeSpan.FromSeconds(5));
        using var answer = await waiting;
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("default@")]
    [InlineData("default@-1")]
    [InlineData("a b@1")]
    [InlineData("default@1,")]
    [InlineData("default@99999999999999999999")]
    public async Task Something_else_is_a_bad_request(string offset)
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var client = pair.Two.CreateClient();
        using var request = Request("glpat-scanner", offset);
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_world_made_on_one_replica_is_there_on_the_other_for_who_brings_the_offset()
    {
        await using var pair = await ReplicaPair.StartAsync();
        for (var n = 0; n < 50; n++)
        {
            var offset = await OffsetAsync(pair.One, HttpMethod.Put, $"/_sim/worlds/w{n}", body: "users: []");
            using var client = pair.Two.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/~w{n}/users/sign_in");
            request.Headers.Add("X-Sim-Offset", offset);
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Without_replicas_no_answer_has_the_header()
    {
        await using var sim = await Sim.StartAsync("users: []");
        using var answer = await sim.GetAsync("/version");
        answer.Headers.Contains("X-Sim-Offset").ShouldBeFalse();
    }

    private static HttpRequestMessage Request(string token, string offset)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Self);
        request.Headers.Add("PRIVATE-TOKEN", token);
        request.Headers.TryAddWithoutValidation("X-Sim-Offset", offset);
        return request;
    }

    private static async Task<string> OffsetAsync(GitLabSimulator simulator, HttpMethod method, string path, string? token = null,
        string? body = null)
    {
        using var client = simulator.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Add("PRIVATE-TOKEN", token);
        if (body is not null)
            request.Content = new StringContent(body);
        using var answer = await client.SendAsync(request);
        return answer.Headers.GetValues("X-Sim-Offset").ShouldHaveSingleItem();
    }
}
