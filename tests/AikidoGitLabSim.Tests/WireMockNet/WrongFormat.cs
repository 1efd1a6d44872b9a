namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>A mapping in the other format is refused with the reason and the URL that takes it.</summary>
public sealed class WrongFormat(EngineFixture both) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("""{"request":{"urlPath":"/x"},"response":{"status":200}}""")]
    [InlineData("""{"request":{"method":"GET","url":"/x"},"response":{"body":"x"}}""")]
    [InlineData("""{"request":{"url":"/x"},"response":{"body":"x"}}""")]
    [InlineData("""{"mappings":[{"request":{"urlPath":"/x"},"response":{"status":200}}]}""")]
    public async Task WireMocks_mapping_sent_to_WireMockNet_is_refused_with_its_URL(string mapping)
    {
        var (status, text) = await both.Behind.SendAsync("POST", "/__admin/mappings", mapping);
        status.ShouldBe(422);
        text.ShouldContain("WireMock's (Java) format");
        text.ShouldContain($"{both.Behind.GitLabUrl}~default/__admin/mappings");
        (await both.Behind.SendAsync("GET", "/x")).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("default", """{"Request":{"Path":"/x","Methods":["GET"]},"Response":{"StatusCode":200}}""")]
    [InlineData("default", """{"request":{"path":"/x"},"response":{"statusCode":200}}""")]
    [InlineData("default", """{"Request":{"Url":"/x"},"Response":{"Body":"x"}}""")]
    public async Task WireMockNets_mapping_sent_to_a_world_is_refused_with_its_URL(string world, string mapping)
    {
        foreach (var call in new[] { "mappings", "mappings/import" })
        {
            var (status, text) = await both.Behind.SendAsync("POST", $"/~{world}/__admin/{call}",
                call == "mappings" ? mapping : $$"""{"mappings":[{{mapping}}]}""");
            status.ShouldBe(422);
            text.ShouldContain("WireMock.Net's format");
            text.ShouldContain($"send it to {both.Behind.GitLabUrl}__admin/mappings");
        }
    }

    [Fact]
    public async Task Without_WireMockNet_its_mapping_is_refused_with_the_option()
    {
        var (status, text) =
            await both.Plain.SendAsync("POST", "/__admin/mappings", """{"Request":{"Path":"/x"},"Response":{"StatusCode":200}}""");
        status.ShouldBe(422);
        text.ShouldContain("--engine wiremock-net");
    }

    [Theory]
    [InlineData("POST", "mappings/import")]
    [InlineData("POST", "near-misses/request")]
    [InlineData("GET", "version")]
    public async Task A_call_of_WireMocks_admin_API_at_the_root_is_refused_with_its_URL(string method, string call)
    {
        var (status, text) = await both.Behind.SendAsync(method, $"/__admin/{call}");
        status.ShouldBe(422);
        text.ShouldContain($"{both.Behind.GitLabUrl}~default/__admin/{call}");
    }

    [Fact]
    public void In_code_the_refusal_names_the_other_property() =>
        Should.Throw<AikidoGitLabSim.Stubs.Mappings.StubException>(() =>
            both.Behind.Stubs.Add("""{"Request":{"Path":"/x"},"Response":{"StatusCode":200}}"""))
            .Message.ShouldContain("gitLab.WireMock");
}
