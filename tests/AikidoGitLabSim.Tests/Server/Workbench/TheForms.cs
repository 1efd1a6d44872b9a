using System.Net;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Server.Workbench;

public sealed class TheForms
{
    private const string World = "/_sim/worlds/default";

    [Fact]
    public async Task A_year_later_the_mails_are_in_the_outbox_and_the_token_has_expired()
    {
        await using var bench = await Bench.StartAsync();
        using var moved = await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "+ 1 year: move the clock");
        moved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        moved.Headers.Location.ShouldNotBeNull().ToString().ShouldBe($"{World}/clock");
        var mails = JsonNode.Parse(await bench.Client.GetStringAsync($"{World}/mails"))!["mails"]!.AsArray();
        mails.Select(mail => (string?)mail!["subject"]).Reverse().ShouldBe(
        [
            "Expires in 60 days or less: <b>good</b>", "Expires in 60 days or less: aikido of acme",
            "Expires in 30 days or less: <b>good</b>", "Expires in 30 days or less: aikido of acme",
            "Expires in 7 days or less: <b>good</b>", "Expires in 7 days or less: aikido of acme", "Expired: <b>good</b>",
        ]);
        (await bench.SendTokenAsync("/api/v4/user", Bench.Good)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await bench.OpenAsync($"{World}/mails")).QuerySelectorAll("tbody tr").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Set_freeze_edition_and_reset_change_the_world()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "Set", ("value", "2027-05-01T10:00Z"));
        await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "Freeze");
        await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "Change", ("offering", "self-managed"), ("tier", "free"),
            ("version", "17.4"));
        var world = bench.Simulator.Worlds.Default.Current;
        world.Clock.FrozenAt.ShouldBe(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.Zero));
        world.Edition.ToString().ShouldBe("self-managed/free/17.4");
        await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "Reset the world");
        bench.Simulator.Worlds.Default.Current.ShouldBeSameAs(bench.Simulator.Worlds.Default.Seed);
    }

    [Fact]
    public async Task What_a_form_gets_wrong_is_said_and_nothing_is_changed()
    {
        await using var bench = await Bench.StartAsync();
        var before = bench.Simulator.Worlds.Default.Current.Clock;
        using var answer = await bench.PressAsync(await bench.OpenAsync($"{World}/clock"), "Set", ("value", "<i>soon</i>"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("Nothing was changed");
        text.ShouldNotContain("<i>soon");
        bench.Simulator.Worlds.Default.Current.Clock.ShouldBe(before);
    }

    [Fact]
    public async Task One_click_signs_a_person_in_to_GitLabs_pages()
    {
        await using var bench = await Bench.StartAsync();
        using var signedIn = await bench.PressAsync(await bench.OpenAsync($"{World}/users"), "Sign in as mara");
        signedIn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        signedIn.Headers.Location.ShouldNotBeNull().ToString().ShouldBe("http://localhost/");
        using var page = await bench.SendAsync(HttpMethod.Get, "/-/user_settings/personal_access_tokens");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Faults_and_incidents_are_switched()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PressAsync(await bench.OpenAsync($"{World}/faults"), "Switch on maintenance");
        (await bench.SendTokenAsync("/api/v4/user", Bench.Good)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bench.OpenAsync(World)).QuerySelector(".notice").ShouldNotBeNull().TextContent.ShouldContain("maintenance");
        await bench.PressAsync(await bench.OpenAsync($"{World}/faults"), "Switch off maintenance");
        await bench.PressAsync(await bench.OpenAsync($"{World}/faults"), "Start upgrade-16.0");
        bench.Simulator.Worlds.Default.Current.Edition.ToString().ShouldBe("self-managed/premium/15.11");
        (await bench.OpenAsync($"{World}/faults")).QuerySelectorAll(".incident li.done").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_of_another_site_does_nothing()
    {
        await using var bench = await Bench.StartAsync();
        await bench.OpenAsync($"{World}/clock");
        using var forged = await bench.PostAsync(World, new() { ["action"] = "advance", ["value"] = "P1Y" });
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var request = new HttpRequestMessage(HttpMethod.Post, World) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "https://evil.example");
        (await bench.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/_sim/") { Headers = { Host = "evil.example" } };
        (await bench.Client.SendAsync(rebound)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
