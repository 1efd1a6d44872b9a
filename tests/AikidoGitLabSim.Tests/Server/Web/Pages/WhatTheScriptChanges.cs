using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>What changes on a page without a request, in a browser.</summary>
public sealed class WhatTheScriptChanges
{
    private const string NoName = "Token name is required.";

    [Theory]
    [InlineData("self-managed/premium/18.3")]
    [InlineData("self-managed/premium/19.2")]
    public async Task An_error_disappears_when_its_field_is_mended(string edition)
    {
        await using var browser = new SharedBrowser();
        await using var incoming = await EditionBrowser.StartAsync(browser, Edition.Parse(edition), new() { Traced = false });
        await incoming.SignInAsync();
        await incoming.GoAsync(incoming.PersonalForm);
        var page = incoming.Page;
        var name = page.GetByLabel("Token name", new() { Exact = true });
        await page.GetByTestId("create-token-button").ClickAsync();
        var errors = page.Locator(".invalid");
        var before = await errors.AllInnerTextsAsync();
        before.ShouldContain(NoName);
        before.Count.ShouldBeGreaterThan(1);
        (await name.GetAttributeAsync("aria-invalid")).ShouldBe("true");

        await name.FillAsync("Aikido");
        (await errors.AllInnerTextsAsync()).ShouldBe(before.Where(error => error != NoName));
        (await name.GetAttributeAsync("aria-invalid")).ShouldBeNull();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "read_api", Exact = true }).CheckAsync();
        (await errors.CountAsync()).ShouldBe(0);
        (await page.Locator(".form-errors").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("self-managed/premium/16.3")]
    [InlineData("self-managed/premium/18.11")]
    public async Task Edit_profile_in_the_avatar_s_menu_opens_the_profile(string edition)
    {
        await using var browser = new SharedBrowser();
        await using var incoming = await EditionBrowser.StartAsync(browser, Edition.Parse(edition), new() { Traced = false });
        await incoming.SignInAsync();
        var page = incoming.Page;
        await page.GetByTestId("user-menu-toggle").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit profile" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Edit profile");
    }

    /// <summary>A wide window has no control that opens the sidebar.</summary>
    [Fact]
    public async Task The_sidebar_opens_when_the_window_is_widened()
    {
        await using var browser = new SharedBrowser();
        await using var incoming =
            await EditionBrowser.StartAsync(browser, Edition.Parse("self-managed/premium/18.11"), new() { Width = 390, Traced = false });
        await incoming.SignInAsync();
        await incoming.GoAsync("/groups/acme/-/settings/access_tokens");
        var link = incoming.Page.GetByTestId("super-sidebar").GetByRole(AriaRole.Link, new() { Name = "Access tokens" });
        await Assertions.Expect(link).ToBeHiddenAsync();
        await incoming.Page.SetViewportSizeAsync(1280, 900);
        await Assertions.Expect(link).ToBeVisibleAsync();
    }
}
