using System.Net;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Server.Workbench;

public sealed class ThePages
{
    private static readonly string[] All =
        ["/_sim/", "/_sim/worlds", .. new[] { "", "/decisions", "/usage", "/users", "/clock", "/mails", "/faults" }
            .Select(path => $"/_sim/worlds/default{path}")];

    [Fact]
    public async Task Every_page_opens_and_shows_no_value_of_a_token()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SendTokenAsync("/api/v4/user", Bench.Old);
        await bench.SendTokenAsync($"/api/v4/user?private_token={Bench.Good}", Bench.Good);
        foreach (var path in All)
        {
            var page = await bench.OpenAsync(path);
            page.QuerySelector("main h1").ShouldNotBeNull(path);
            page.DocumentElement.OuterHtml.ShouldNotContain("glpat-");
            page.QuerySelector("td b, th b, dd b").ShouldBeNull("the name of a token is text");
        }
    }

    [Theory]
    [InlineData("/_sim/", "application/json", "application/json")]
    [InlineData("/_sim/", "*/*", "text/html")]
    [InlineData("/_sim/worlds/default/usage", "*/*", "application/json")]
    [InlineData("/_sim/worlds/default/usage", "text/html", "text/html")]
    [InlineData("/_sim/worlds/default", "*/*", "application/yaml")]
    [InlineData("/_sim/worlds/default", "text/html", "text/html")]
    public async Task Browsers_get_pages_and_programs_data(string path, string accept, string type)
    {
        await using var bench = await Bench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        using var answer = await bench.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task The_page_of_tokens_shows_the_proof_and_the_request_that_needs_a_scope()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SendTokenAsync("/api/v4/user", Bench.Good);
        (await bench.OpenAsync("/_sim/worlds/default/usage")).QuerySelector(".proof").ShouldBeNull();
        var page = await bench.OpenAsync("/_sim/worlds/default/usage?prove=true");
        var cell = page.QuerySelector("details[open]").ShouldNotBeNull();
        cell.TextContent.ShouldContain("1 request was sent again.");
        cell.TextContent.ShouldContain("Proven least scopes: read_user");
        var need = cell.QuerySelector("li a").ShouldNotBeNull();
        need.TextContent.ShouldBe("GET /api/v4/user");
        (await bench.OpenAsync(need.GetAttribute("href")!)).QuerySelector("h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_page_of_requests_exports_from_the_first_to_the_last_that_it_shows()
    {
        await using var bench = await Bench.StartAsync();
        (await bench.OpenAsync("/_sim/worlds/default")).QuerySelector("#export").ShouldBeNull();
        await bench.SendTokenAsync("/api/v4/user", Bench.Good);
        await bench.SendTokenAsync("/api/v4/version", Bench.Good);
        var page = await bench.OpenAsync("/_sim/worlds/default");
        page.QuerySelector("#from option[selected]").ShouldNotBeNull().TextContent.ShouldBe("09:00:00 GET /api/v4/user 200");
        page.QuerySelector("#to option[selected]").ShouldNotBeNull().TextContent.ShouldBe("09:00:00 GET /api/v4/version 200");
        page.QuerySelectorAll("#from, #to").ShouldAllBe(end => end.Children.Length == 2);
    }

    [Fact]
    public async Task One_click_leads_from_a_refusal_to_what_would_allow_it()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SendTokenAsync("/api/v4/groups?per_page=2", Bench.Old);
        var link = (await bench.OpenAsync("/_sim/worlds/default?show=refused")).QuerySelector("td a.badge").ShouldNotBeNull();
        link.TextContent.ShouldBe("token.not-expired");
        var decision = await bench.OpenAsync(link.GetAttribute("href")!);
        decision.QuerySelector(".change").ShouldNotBeNull().TextContent.ShouldContain("Make a new token; this one died on 2026-01-01");
        decision.QuerySelector(".rules li.refused code").ShouldNotBeNull().TextContent.ShouldBe("token.not-expired");
        decision.QuerySelector("pre code").ShouldNotBeNull().TextContent.ShouldBe(
            "curl --header 'PRIVATE-TOKEN: <token>' 'http://localhost/api/v4/groups?per_page=2'");
    }

    [Fact]
    public async Task A_decision_that_is_not_kept_is_a_page_that_says_so()
    {
        await using var bench = await Bench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Get, "/_sim/worlds/default/decisions/nothing");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This decision is not kept");
    }

    [Fact]
    public async Task The_clock_page_says_what_happens_to_the_tokens_in_a_year()
    {
        await using var bench = await Bench.StartAsync();
        var events = (await bench.OpenAsync("/_sim/worlds/default/clock?year=2027")).QuerySelectorAll(".timeline > li")
            .Select(item => item.QuerySelector("time")!.TextContent).ToList();
        events.ShouldBe(["2027-01-30 01:00", "2027-02-22 01:00", "2027-03-01 00:00", "2027-03-01 02:00", "2027-03-31 00:00"]);
    }

    [Fact]
    public async Task The_lists_are_data_too()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SendTokenAsync("/api/v4/user", Bench.Old);
        var decisions = JsonNode.Parse(await bench.Client.GetStringAsync("/_sim/worlds/default/decisions"))!["decisions"]!.AsArray();
        ((string?)decisions.ShouldHaveSingleItem()!["refusedBy"]).ShouldBe("token.not-expired");
        (await bench.Client.GetStringAsync("/_sim/worlds/default/decisions?format=curl")).ShouldBe(
            "curl --header 'PRIVATE-TOKEN: <token>' 'http://localhost/api/v4/user'\n");
        var next = JsonNode.Parse(await bench.Client.GetStringAsync("/_sim/worlds/default/clock"))!["next"]!.AsArray();
        ((string?)next[0]!["at"]).ShouldBe("2026-12-31T01:00:00Z");
    }
}
