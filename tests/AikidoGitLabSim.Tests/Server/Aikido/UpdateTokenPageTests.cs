using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AikidoGitLabSim.Tests.Server.Aikido;

public sealed class UpdateTokenPageTests
{
    private const string Page = "/onboarding/gitlab/update-workspace-access-token";
    private const string Secret = "glpat-sim-aikido-page-0001";

    private const string World = $$"""
        edition: gitlab.com/premium/18.11
        users: [ { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { files: { README.md: "# Shop" } } } ]
        tokens:
          - { kind: group, group: acme, name: "scan <b>", access: reporter, scopes: [read_api, read_repository], expiresAt: 2027-06-01,
              secret: {{Secret}} }
        """;

    [Fact]
    public async Task The_form_asks_for_one_thing_and_keeps_it_hidden()
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);

        var page = await visitor.OpenAsync(Page);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Update workspace access token");
        var field = page.QuerySelector("input:not([type=hidden])")!;
        field.GetAttribute("type").ShouldBe("password");
        field.GetAttribute("autocomplete").ShouldBe("off");
        page.QuerySelector($"label[for={field.Id}]").ShouldNotBeNull();
        page.QuerySelector($"#{field.GetAttribute("aria-describedby")}").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Not Aikido's product");
    }

    [Fact]
    public async Task A_good_token_is_taken_and_does_not_come_back()
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);
        await visitor.OpenAsync(Page);

        var page = await visitor.SendAsync(Page, Secret);

        visitor.Last.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("[role=status] h2")!.TextContent.ShouldBe("The token was accepted");
        page.QuerySelector("[data-testid=token-in-use] dd")!.TextContent.ShouldBe("scan <b>");
        page.DocumentElement.OuterHtml.ShouldNotContain(Secret);
        visitor.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visitor.Last.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "not-taken")]
    [InlineData("two words", HttpStatusCode.UnprocessableEntity, "not-taken")]
    [InlineData("glpat-sim-nobody-knows-me", HttpStatusCode.UnprocessableEntity, "not-taken")]
    public async Task A_bad_one_is_not_and_the_old_one_stays(string token, HttpStatusCode status, string outcome)
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);
        await visitor.OpenAsync(Page);
        await visitor.SendAsync(Page, Secret);

        var page = await visitor.SendAsync(Page, token);

        visitor.Last.StatusCode.ShouldBe(status);
        page.QuerySelector("[role=alert]")!.GetAttribute("data-outcome").ShouldBe(outcome);
        page.QuerySelectorAll(".to-do").ShouldNotBeEmpty();
        page.QuerySelector("[data-testid=token-in-use] dd")!.TextContent.ShouldBe("scan <b>");
        if (token.Length > 0)
            page.DocumentElement.OuterHtml.ShouldNotContain(token);
    }

    [Fact]
    public async Task The_same_token_is_known_again_by_its_digest()
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);
        await visitor.OpenAsync(Page);
        await visitor.SendAsync(Page, Secret);

        (await visitor.SendAsync(Page, Secret)).Body!.TextContent.ShouldContain("This token was already in use.");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_form_that_was_not_shown_here_is_not_looked_at(bool withField, bool withCookie)
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);
        await visitor.OpenAsync(Page);

        var page = await visitor.SendAsync(Page, Secret, withField, withCookie);

        visitor.Last.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("[data-testid=token-in-use]").ShouldBeNull();
    }

    [Fact]
    public async Task Each_world_has_its_own_and_a_reset_forgets_it()
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);
        (await sim.SendAsync("POST", "/_sim/worlds/default/fork", json: """{"as":"other"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await visitor.OpenAsync($"/~other{Page}");

        var page = await visitor.SendAsync($"/~other{Page}", Secret);

        page.QuerySelector("[data-testid=token-in-use]").ShouldNotBeNull();
        page.QuerySelector("form")!.GetAttribute("action").ShouldBe($"/~other{Page}");
        (await visitor.OpenAsync(Page)).QuerySelector("[data-testid=token-in-use]").ShouldBeNull();
        await sim.SendAsync("POST", "/_sim/worlds/other/reset");
        (await visitor.OpenAsync($"/~other{Page}")).QuerySelector("[data-testid=token-in-use]").ShouldBeNull();
    }

    [Fact]
    public async Task The_start_page_leads_there()
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);

        var links = (await visitor.OpenAsync("/")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

        links.ShouldBe([Page]);
    }

    [Theory]
    [InlineData("PUT", Page, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", Page, HttpStatusCode.OK)]
    [InlineData("GET", "/aikido.css", HttpStatusCode.OK)]
    [InlineData("GET", "/elsewhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v4/user", HttpStatusCode.NotFound)]
    public async Task Nothing_else_is_there(string method, string path, HttpStatusCode status)
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);

        (await visitor.RequestAsync(method, path)).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/x-www-form-urlencoded", "%")]
    [InlineData("multipart/form-data", "no boundary")]
    public async Task What_is_no_form_is_turned_down(string type, string body)
    {
        await using var sim = await Sim.StartAsync(World);
        using var visitor = new Visitor(sim.Simulator);

        (await visitor.RequestAsync("POST", Page, body, type)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_verdict_reads_like_this()
    {
        await using var sim =
            await Sim.StartAsync(World.Replace("[read_api, read_repository]", "[read_repository]", StringComparison.Ordinal));
        using var visitor = new Visitor(sim.Simulator);
        await visitor.OpenAsync(Page);

        var verdict = (await visitor.SendAsync(Page, Secret)).QuerySelector("[data-testid=verdict]")!;

        await Verify(string.Join('\n', verdict.QuerySelectorAll("h2, h3, p, summary, ol li").Select(part => part.TextContent)));
        // The handbook leaves this part out when it compares two editions.
        verdict.QuerySelectorAll("details").ShouldHaveSingleItem().GetAttribute("data-testid").ShouldBe("other-results");
    }
}
