using System.Diagnostics;
using System.Net;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Tests.Cli;
using Newtonsoft.Json.Linq;

namespace AikidoGitLabSim.Tests.Stubs;

public sealed class WhatIsRefused
{
    [Theory]
    [InlineData("""{"request":{"urlPaht":"/a"},"response":{}}""", "/request/urlPaht", 1)]
    [InlineData("{\"request\":{},\n\"response\":{\"satus\":1}}", "/response/satus", 2)]
    [InlineData("{\"request\":{},\n\n\"respons\":{}}", "/respons", 3)]
    [InlineData("""{"request":{"headers":{"A":{"equalTo":"x","contains":"y"}}},"response":{}}""", "/request/headers/A/contains", 1)]
    [InlineData("""{"request":{"headers":{"A":{"equalTo":"x","caseSensitive":true}}},"response":{}}""",
        "/request/headers/A/caseSensitive", 1)]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":"${json-unit.matches:isGood}"}]},"response":{}}""",
        "/request/bodyPatterns/0/equalToJson", 1)]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":{"a":"${json-unit.matches:isGood}"}}]},"response":{}}""",
        "/request/bodyPatterns/0/equalToJson", 1)]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesJsonPath":"$.a[?("}]},"response":{}}""",
        "/request/bodyPatterns/0/matchesJsonPath", 1)]
    [InlineData("""{"request":{"urlPathTemplate":"/a/{b}","pathParameters":{"c":{"equalTo":"x"}}},"response":{}}""",
        "/request/pathParameters/c", 1)]
    [InlineData("""{"request":{"urlPattern":"\\Qa\\E"},"response":{}}""", "/request/urlPattern", 1)]
    [InlineData("""{"request":{"urlPattern":"[a[b]]"},"response":{}}""", "/request/urlPattern", 1)]
    [InlineData("""{"request":{"urlPattern":"\\p{Alpha}"},"response":{}}""", "/request/urlPattern", 1)]
    [InlineData("""{"request":{"multipartPatterns":[]},"response":{}}""", "/request/multipartPatterns", 1)]
    [InlineData("""{"request":{},"response":{"proxyBaseUrl":"http://x"}}""", "/response/proxyBaseUrl", 1)]
    [InlineData("""{"request":{},"response":{"proxyBaseUrl":"next:","status":200}}""", "/response/status", 1)]
    [InlineData("""{"request":{},"response":{"headers":{"A":"b\r\nC: d"}}}""", "/response/headers/A", 1)]
    [InlineData("""{"request":{},"response":{"fixedDelayMilliseconds":-1}}""", "/response/fixedDelayMilliseconds", 1)]
    [InlineData("""{"request":{},"response":{"fixedDelayMilliseconds":99999999999999999999}}""", "/response/fixedDelayMilliseconds", 1)]
    [InlineData("""{"request":{},"response":{"base64Body":"?"}}""", "/response/base64Body", 1)]
    [InlineData("""{"id":"x","request":{},"response":{}}""", "/id", 1)]
    [InlineData("""{"request":{},"response":{},"persistent":true}""", "/persistent", 1)]
    [InlineData("""{"request":{},"request":{},"response":{}}""", "request", 1)]
    [InlineData("{\"request\":\n{", "", 2)]
    [InlineData("[]", "", 1)]
    public async Task A_mapping_that_says_what_is_not_known_with_line_and_key(string mapping, string key, int line)
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        using var answer = await client.PostAsync(new Uri("/__admin/mappings", UriKind.Relative), new StringContent(mapping));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = JObject.Parse(await answer.Content.ReadAsStringAsync())["errors"]![0]!;
        $"{error["source"]!["pointer"]} {error["source"]!["line"]}".ShouldBe($"{key} {line}");
        error["detail"]!.ToString().ShouldNotBeNullOrWhiteSpace();
        Should.Throw<StubException>(() => gitLab.Stubs.Add(mapping)).Problems.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("POST", "mappings/save")]
    [InlineData("POST", "recordings/start")]
    [InlineData("POST", "shutdown")]
    [InlineData("GET", "files")]
    public async Task A_call_that_is_not_supported_by_its_name(string method, string call)
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/__admin/{call}");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(call.Split('/')[0]);
    }

    [Fact]
    public async Task An_expression_that_goes_back_for_ever_is_cut_off_with_its_name()
    {
        await using var host = await StubHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        host.Stubs.Add("""{"request":{"urlPattern":"/(?=(a+)+$)(a+)+\\1"},"response":{}}""");
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri($"/{new string('a', 60)}!", UriKind.Relative));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("(a+)+");
    }

    [Fact]
    public async Task A_mapping_of_50_MB_in_one_line()
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("mappings/huge.json", $$$"""{"request":{},"response":{"body":"{{{new string('x', 50 << 20)}}}"}}""");
        (await Run.Of(["serve", "--port", "0", "--aikido-port", "0", "--stubs", stubs.Folder])).ShouldFail(2, "huge.json");

        await using var host = await StubHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        using var content = new StringContent(new string(' ', 11 << 20), Encoding.UTF8);
        using var answer = await client.PostAsync(new Uri("/__admin/mappings", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("../secret.txt", "outside")]
    [InlineData("/etc/hostname", "outside")]
    [InlineData("link.txt", "link")]
    [InlineData("none.txt", "cannot be read")]
    public async Task A_body_file_that_is_not_in_the_folder(string name, string why)
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("secret.txt", "secret");
        stubs.Write("__files/a.txt", "a");
        File.CreateSymbolicLink(Path.Combine(stubs.Folder, "__files", "link.txt"), Path.Combine(stubs.Folder, "secret.txt"));
        stubs.Write("mappings/a.json", $$$"""{"request":{},"response":{"bodyFileName":"{{{name}}}"}}""");
        (await Run.Of(["serve", "--port", "0", "--aikido-port", "0", "--stubs", stubs.Folder])).ShouldFail(2, why);
    }

    [Fact]
    public async Task A_folder_that_is_not_there() =>
        (await Run.Of(["serve", "--port", "0", "--aikido-port", "0", "--stubs", "/nowhere/at/all", "--stubs-lenient"])).ShouldFail(2,
            "/nowhere/at/all");

    [Fact]
    public void A_broken_file_with_file_line_key_and_cure_and_the_good_ones_are_there_for_the_lenient()
    {
        using var stubs = new TemporaryStubs();
        stubs.Write("mappings/bad.json", "{\n\"request\": {},\n\"response\": { \"stauts\": 200 }\n}");
        stubs.Write("mappings/deep/good.json", """{"mappings":[{"request":{},"response":{}},{"request":{},"response":{}}]}""");
        var folder = StubFolder.Load(stubs.Folder);
        folder.Mappings.Length.ShouldBe(2);
        var line = folder.Problems.ShouldHaveSingleItem().ToString();
        line.ShouldStartWith($"mappings{Path.DirectorySeparatorChar}bad.json, line 3, /response/stauts: ");
        line.ShouldContain("; remove it, or use one of ");
    }

    [Fact]
    public async Task No_server_falls_when_its_folder_vanishes()
    {
        var stubs = new TemporaryStubs();
        stubs.Write("__files/a.txt", "from a file");
        stubs.Write("mappings/a.json", """{"request":{"urlPath":"/a"},"response":{"bodyFileName":"a.txt"}}""");
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Stubs = StubFolder.Load(stubs.Folder));
        stubs.Dispose();
        gitLab.Stubs.Reset();
        using var client = gitLab.CreateClient();
        (await client.GetStringAsync(new Uri("/a", UriKind.Relative))).ShouldBe("from a file");
        Should.Throw<StubException>(() => gitLab.Stubs.Add("""{"request":{},"response":{"bodyFileName":"a.txt"}}""")).Message.ShouldContain(
            "cannot be read");
    }

    [Fact]
    public async Task No_server_falls_by_a_fault()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        using var client = gitLab.CreateClient();
        foreach (var fault in new[] { "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER" })
        {
            var id = gitLab.Stubs.Add($$$"""{"request":{"urlPath":"/x"},"response":{"fault":"{{{fault}}}"}}""");
            await Should.ThrowAsync<Exception>(() => client.GetAsync(new Uri("/x", UriKind.Relative)));
            gitLab.Stubs.Remove(id).ShouldBeTrue();
        }

        using var answer = await client.GetAsync(new Uri("/api/v4/version", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
