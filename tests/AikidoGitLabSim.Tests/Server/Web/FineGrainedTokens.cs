using System.Net;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>Personal access tokens with permissions in place of scopes, and where only those may be made.</summary>
public sealed class FineGrainedTokens
{
    private const string Tokens = "/-/user_settings/personal_access_tokens";

    [Fact]
    public async Task Where_only_fine_grained_tokens_are_allowed_no_legacy_one_can_be_made()
    {
        await using var sim =
            await WebSim.StartAsync("self-managed/premium/19.2", $"settings: {{ enforceFineGrainedTokens: true }}\n{WebSim.Company}");
        var browser = await sim.OpenAsync();
        await browser.GoAsync(Tokens);
        browser.TestId("create-legacy-token-item").ShouldBeNull();
        await browser.GoAsync($"{Tokens}/legacy/new");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await browser.SendAsync(HttpMethod.Post, Tokens,
            PersonalTokens.Form(token, ("name", "x"), ("expires_at", "2027-01-01"), ("scopes][", "read_api")));
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fine_grained_token_needs_all_that_its_form_asks_for()
    {
        await using var sim = await WebSim.StartAsync("gitlab.com/premium/18.11");
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{Tokens}/granular/new");
        await browser.PressAsync("Generate token");
        browser.Alerts.ShouldBe(
            ["The form contains the following errors: Add token name. Add token description. Add at least one resource with permissions. "
                + "Set group and project access."]);
        browser.Fill("Name", "narrow");
        browser.Fill("Description", "for one thing");
        browser.Check("Read user");
        await browser.PressAsync("Generate token");
        browser.Alerts.ShouldBe(["The form contains the following errors: Set group and project access."]);
        browser.Check("All groups and projects that I'm a member of");
        await browser.PressAsync("Generate token");
        var token = PersonalTokens.Find(sim, browser.Secret.ShouldNotBeNull());
        (token.Kind, string.Join(' ', token.Permissions)).ShouldBe((TokenKind.FineGrained, "read_user"));
    }
}
