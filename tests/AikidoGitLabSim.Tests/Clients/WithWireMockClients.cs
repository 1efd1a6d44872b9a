using System.Text.Json;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>The published clients of WireMock, unmodified, against the admin API.</summary>
public sealed class WithWireMockClients
{
    [NpmFact]
    public async Task Wiremock_captain_sets_up_asks_and_cleans_up()
    {
        var got = await RunAsync("captain");
        got.GetProperty("answer").GetProperty("status").GetInt32().ShouldBe(201);
        got.GetProperty("answer").GetProperty("text").GetString().ShouldBe("""{"made":true}""");
        got.GetProperty("flaky").EnumerateArray().Select(status => status.GetInt32()).ShouldBe([503, 200]);
        got.GetProperty("scenarios")[0].GetProperty("state").GetString().ShouldBe("up");
        got.GetProperty("afterReset").GetInt32().ShouldBe(503);
        got.GetProperty("broken").GetString().ShouldBe("broken");
        got.GetProperty("behind").GetInt32().ShouldBe(302);
        got.GetProperty("unmatched")[0].GetProperty("url").GetString().ShouldBe("/broken");
        got.GetProperty("requests").GetInt32().ShouldBe(1);
        got.GetProperty("byMetadata")[0].GetProperty("id").GetString().ShouldBe(got.GetProperty("made").GetProperty("id").GetString());
        got.GetProperty("left").GetInt32().ShouldBe(2);
        got.GetProperty("unsupported").GetProperty("errors")[0].GetProperty("source").GetProperty("pointer").GetString()
            .ShouldBe("/postServeActions");
        got.GetProperty("atTheEnd").EnumerateArray().Select(count => count.GetInt32()).ShouldBe([0, 0]);
    }

    [NpmFact]
    public async Task Wiremock_rest_client_calls_what_it_can_call()
    {
        var got = await RunAsync("rest");
        got.GetProperty("one").GetProperty("text").GetString().ShouldBe("one");
        got.GetProperty("two").GetProperty("status").GetInt32().ShouldBe(202);
        got.GetProperty("mapping").GetProperty("response").GetProperty("body").GetString().ShouldBe("two");
        got.GetProperty("all").GetInt32().ShouldBe(1);
        got.GetProperty("scenarios").GetProperty("scenarios")[0].GetProperty("state").GetString().ShouldBe("done");
        got.GetProperty("scenariosAfter").GetProperty("scenarios")[0].GetProperty("state").GetString().ShouldBe("Started");
        got.GetProperty("found").GetProperty("meta").GetProperty("total").GetInt32().ShouldBe(1);
        got.GetProperty("requests").GetProperty("meta").GetProperty("total").GetInt32().ShouldBe(3);
        got.GetProperty("request").GetProperty("answeredBy").GetString().ShouldBe("gitlab");
        got.GetProperty("count").GetProperty("count").GetInt32().ShouldBe(2);
        got.GetProperty("findable").GetProperty("requests").GetArrayLength().ShouldBe(2);
        got.GetProperty("unmatched").GetProperty("requests").GetArrayLength().ShouldBe(1);
        foreach (var misses in new[] { "nearMisses", "nearRequest", "nearPattern" })
            got.GetProperty(misses).GetProperty("nearMisses").GetArrayLength().ShouldBeGreaterThan(0, misses);
        got.GetProperty("delayed").GetInt32().ShouldBeGreaterThanOrEqualTo(145);
        got.GetProperty("removed").GetInt32().ShouldBe(0);
        got.GetProperty("left").GetInt32().ShouldBe(0);
        got.GetProperty("atTheEnd").GetInt32().ShouldBe(0);
        got.GetProperty("saved").GetProperty("errors")[0].GetProperty("title").GetString()!.ShouldContain("mappings/save");
        got.ToString().ShouldNotContain("glpat-secret-value");
    }

    private static async Task<JsonElement> RunAsync(string client)
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = World.Empty;
        });
        var asked = JsonSerializer.Serialize(new { url = gitLab.GitLabUrl, client });
        var (code, output, errors) = await ClientProgram.RunAsync(await NpmFolder.InstalledAsync(), asked, "node", "wiremock.mjs");
        code.ShouldBe(0, errors);
        return JsonDocument.Parse(output[output.IndexOf("{\"", StringComparison.Ordinal)..]).RootElement;
    }
}
