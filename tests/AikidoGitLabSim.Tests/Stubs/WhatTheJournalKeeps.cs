using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server;
using Newtonsoft.Json.Linq;

namespace AikidoGitLabSim.Tests.Stubs;

public sealed class WhatTheJournalKeeps
{
    private const string Secret = "glpat-a-secret-value";

    [Fact]
    public async Task No_secret_wherever_it_stands()
    {
        await using var host = await StubHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        foreach (var prepare in Carriers())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v4/x");
            prepare(request);
            using var answer = await client.SendAsync(request);
        }

        var kept = host.Stubs.RequestsAsJson();
        JArray.Parse(kept).Count.ShouldBe(Carriers().Length);
        kept.ShouldNotContain(Secret);
        kept.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{Secret}")));
        kept.ShouldContain("struck out");
    }

    [Fact]
    public async Task What_came_after_reading_the_body_is_still_read_behind()
    {
        await using var host = await StubHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        host.Stubs.Add("""{ "request": { "bodyPatterns": [ { "contains": "no such" } ] }, "response": {} }""");
        using var content = new StringContent("""{"a":"b"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/x", UriKind.Relative), content);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""behind:{"a":"b"}""");
        JArray.Parse(host.Stubs.RequestsAsJson())[0]["request"]!["body"]!.ToString().ShouldBe("""{"a":"b"}""");
    }

    [Fact]
    public async Task The_last_ones_up_to_its_size()
    {
        await using var host = await StubHost.StartAsync(journalSize: 3);
        using var client = new HttpClient { BaseAddress = host.Url };
        for (var n = 0; n < 10; n++)
            (await client.GetAsync(new Uri($"/{n}", UriKind.Relative))).Dispose();
        JArray.Parse(host.Stubs.RequestsAsJson()).Select(entry => entry["request"]!["url"]!.ToString()).ShouldBe(["/7", "/8", "/9"]);
    }

    [Fact]
    public async Task Nothing_at_size_0()
    {
        await using var host = await StubHost.StartAsync(journalSize: 0);
        using var client = new HttpClient { BaseAddress = host.Url };
        (await client.GetAsync(new Uri("/x", UriKind.Relative))).Dispose();
        JArray.Parse(host.Stubs.RequestsAsJson()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_answered()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        gitLab.Stubs.Add("""{ "request": { "urlPath": "/api/v4/user" }, "response": { "status": 418 } }""");
        gitLab.Stubs.Add("""{ "request": { "urlPath": "/api/v4/groups" }, "response": { "proxyBaseUrl": "next:" } }""");
        using var client = gitLab.CreateClient();
        foreach (var path in new[] { "/api/v4/user", "/api/v4/groups", "/api/v4/version" })
            (await client.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        var kept = JArray.Parse(gitLab.Stubs.RequestsAsJson());
        kept.Select(entry => $"{entry["answeredBy"]} {entry["response"]!["status"]} {entry["wasMatched"]}")
            .ShouldBe(["stub 418 True", "gitlab 200 True", "gitlab 401 False"]);
    }

    [Fact]
    public async Task All_worlds_share_one_bounded_memory()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.JournalBytes = 1 << 20);
        using var client = gitLab.CreateClient();
        foreach (var world in new[] { "a", "b", "c" })
        {
            gitLab.Worlds.Put(gitLab.Worlds.Default.Fork(world));
            for (var n = 0; n < 40; n++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/~{world}/api/v4/version?n={n}");
                request.Headers.Add("X-Long", new string('x', 16_000));
                using var answer = await client.SendAsync(request);
            }
        }

        IEnumerable<string> worlds = ["a", "b", "c"];
        var kept = worlds.Select(world => gitLab.StubsOf(world).RequestsAsJson()).ToList();
        kept.Sum(json => json.Length).ShouldBeLessThan(1 << 20);
        JArray.Parse(kept[2]).Last!["request"]!["url"]!.ToString().ShouldBe("/api/v4/version?n=39");
    }

    private static Action<HttpRequestMessage>[] Carriers() =>
    [
        request => request.Headers.Add("PRIVATE-TOKEN", Secret),
        request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret),
        request => request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{Secret}"))),
        request => request.Headers.Add("Cookie", $"_gitlab_session={Secret}"),
        request => request.Headers.Add("Referer", $"https://x:{Secret}@example.com/"),
        request => request.Headers.Add("X-Note", $"/a?private_token={Secret}"),
        request => request.RequestUri = new Uri($"/api/v4/x?private_token={Secret}&b=c", UriKind.Relative),
        request => request.RequestUri = new Uri($"/api/v4/x?access%5Ftoken={Secret}", UriKind.Relative),
        request => request.RequestUri = new Uri($"/api/v4/x?job_token={Secret}", UriKind.Relative),
        request => request.RequestUri = new Uri($"/api/v4/x?user[password]={Secret}", UriKind.Relative),
        request => request.Content =
            new StringContent($$"""{"a":[{"token":"{{Secret}}"}],"url":"https://x:{{Secret}}@h/"}""", Encoding.UTF8, "application/json"),
        request => request.Content = new FormUrlEncodedContent([new("user[password]", Secret), new("b", "c")]),
        request => request.Content = new StringContent($"text {Secret}"),
        request =>
        {
            request.Headers.Add("PRIVATE-TOKEN", Secret);
            request.Headers.Add("X-Also", Secret);
            request.RequestUri = new Uri($"/api/v4/x/{Secret}", UriKind.Relative);
        },
    ];
}
