using System.Diagnostics;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A person in a browser on GitLab's own pages.</summary>
[Binding]
public sealed class GitLabPageSteps(
    BrowserDriver browser, RunBrowser run, GitLabDriver gitLab, WorldFile file, Wallet wallet, Transcript transcript)
{
    private const string Password = "sim-password";
    private const string MadeName = "new";

    [Given("{word} is signed in")]
    public async Task GivenSignedIn(string username)
    {
        transcript.Hide(Password);
        file.User(username)["password"] = Password;
        var url = await gitLab.UrlAsync();
        await new SignInPage(await browser.HandAsync()).SignInAsync(url, username, Password,
            "The scenario sets this password in its world file.");
    }

    [When("she goes to her access tokens by {string}")]
    public async Task WhenByTheMenus(string way) => await new GitLabMenus(await browser.HandAsync()).FromAvatarAsync(way);

    [When("{word} goes to the access tokens of {word} by {string}")]
    [When("{word} goes to the service accounts of {word} by {string}")]
    public async Task WhenToTheGroup(string person, string group, string way)
    {
        _ = person;
        await OpenAsync($"/{group}");
        await new GitLabMenus(await browser.HandAsync()).FollowAsync(way);
    }

    [When("{word} opens the address {word}")]
    public async Task WhenAddress(string person, string path)
    {
        _ = person;
        await OpenAsync(path);
    }

    [When("she presses {string}")]
    public async Task WhenPressed(string button) => await (await TokensAsync()).PressAsync(button);

    [When("she opens the form by {string}")]
    public async Task WhenTheFormIsOpened(string button)
    {
        if (button.Length > 0)
            await WhenPressed(button);
    }

    [When("she fills in the form")]
    public async Task WhenFilledIn(DataTable fields)
    {
        var page = await TokensAsync();
        foreach (var row in fields.Rows)
        {
            await (row["field"] switch
            {
                "token name" => page.WriteAsync("Token name", row["value"]),
                "name" => page.WriteAsync("Name", row["value"]),
                "username" => page.WriteAsync("Username (optional)", row["value"]),
                "expiration date" => page.DateAsync(row["value"]),
                "role" => page.TakeRoleAsync(row["value"]),
                "scopes" => page.TickAsync(Lists.Of(row["value"])),
                var other => throw new ArgumentException($"The form has no field '{other}'", nameof(fields)),
            });
        }
    }

    [When("she copies the new token")]
    [Then("the new token is shown")]
    public async Task WhenCopied()
    {
        Take(await (await TokensAsync()).CopyAsync());
    }

    [When("she copies the new token by its button")]
    public async Task WhenCopiedByButton()
    {
        var shown = await (await TokensAsync()).CopyAsync();
        transcript.Hide(shown);
        var copied = await run.WithClipboardAsync(async () => await (await TokensAsync()).CopyByButtonAsync());
        (copied == shown).ShouldBeTrue("What was copied is not what the page shows");
        Take(copied);
    }

    [Then("there is a button {string}")]
    public async Task ThenThereIs(string button) => await (await TokensAsync()).SeeButtonAsync(button);

    [Then("there is no button {string}")]
    public async Task ThenThereIsNo(string button)
    {
        var page = await browser.PageAsync();
        // The page itself is asked: Playwright's own wait for the load state can miss the event and then waits for another page. And it is
        // asked from here: what waits for a function asks again from within the page, where GitLab's policy forbids to evaluate one.
        for (var waiting = Stopwatch.StartNew(); await page.EvaluateAsync<bool>("document.readyState === 'loading'"); await Task.Delay(20))
            waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "The page does not end");
        (await page.GetByRole(AriaRole.Main).Or(page.Locator("#content-body")).First.IsVisibleAsync()).ShouldBeTrue(
            "There is no page to look at");
        await Assertions.Expect((await TokensAsync()).Button(button)).ToHaveCountAsync(0);
    }

    [Then("there is no field {string}")]
    public async Task ThenThereIsNoField(string label)
    {
        var page = await browser.PageAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(label)).ToHaveCountAsync(0);
    }

    [Then("a scope {word} can be ticked")]
    public async Task ThenTheScopeIsThere(string scope)
    {
        await (await TokensAsync()).SeeScopeAsync(scope);
        await Assertions.Expect((await TokensAsync()).Scope(scope)).ToBeEnabledAsync();
    }

    [Then("no scope {word} can be ticked")]
    public async Task ThenTheScopeIsNotThere(string scope)
    {
        var page = await TokensAsync();
        await page.SeeScopeAsync("read_api");
        await Assertions.Expect(page.Scope(scope)).ToHaveCountAsync(0);
    }

    [Then("the preselected role is {string}")]
    public async Task ThenTheRoleIs(string role) =>
        (await (await TokensAsync()).Role.EvaluateAsync<string>("select => select.selectedOptions[0].textContent.trim()")).ShouldBe(role);

    [Then("nothing on the page is labelled {string}")]
    public async Task ThenNothingIsLabelled(string label)
    {
        var page = await browser.PageAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(label)).ToHaveCountAsync(0);
    }

    [Then("there is no link {string}")]
    public async Task ThenThereIsNoLink(string label)
    {
        var page = await browser.PageAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = label, Exact = true })).ToHaveCountAsync(0);
    }

    [Then("GitLab's page says {string}")]
    public async Task ThenThePageSays(string text)
    {
        var hand = await browser.HandAsync();
        await hand.SeeAsync(hand.Page.GetByText(text), $"text '{text}'");
    }

    [Then("the sidebar is called {string}")]
    public async Task ThenTheSidebarIs(string label)
    {
        var hand = await browser.HandAsync();
        await hand.SeeAsync(hand.Page.GetByRole(AriaRole.Navigation, new() { Name = label, Exact = true }), $"sidebar '{label}'");
    }

    [Then("there is a link {string}")]
    public async Task ThenThereIsALink(string label)
    {
        var hand = await browser.HandAsync();
        await hand.SeeAsync(hand.Page.GetByRole(AriaRole.Link, new() { Name = label, Exact = true }), $"link '{label}'");
    }

    [Then("the page of access tokens does not show it again")]
    [Then("the page of access tokens does not show it again")]
    public async Task ThenNeverAgain()
    {
        var page = await browser.PageAsync();
        await page.GotoAsync(new UriBuilder(page.Url) { Query = "" }.ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        (await page.ContentAsync()).Contains(wallet.Token.Secret, StringComparison.Ordinal)
            .ShouldBeFalse("The token's value is shown again");
    }

    private void Take(string secret)
    {
        secret.ShouldNotBeEmpty();
        wallet.Add(new HeldToken(MadeName, null, secret));
        wallet.Current = MadeName;
    }

    private async Task OpenAsync(string path)
    {
        var page = await browser.PageAsync();
        await page.GotoAsync($"{await gitLab.UrlAsync()}{path}");
    }

    private async Task<TokenPage> TokensAsync() => new(await browser.HandAsync());
}
