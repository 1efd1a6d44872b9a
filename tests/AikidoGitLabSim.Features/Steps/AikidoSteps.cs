using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A customer on Aikido's page.</summary>
[Binding]
public sealed class AikidoSteps(BrowserDriver browser, GitLabDriver gitLab, Wallet wallet)
{
    private const string Garbage = "correct horse battery staple";

    [Given("a window {int} pixels wide, in {word} colours")]
    public void GivenAWindow(int width, string colours)
    {
        browser.Look.Width = width;
        browser.Look.Colours = Enum.Parse<ColorScheme>(colours, ignoreCase: true);
    }

    [Given("a browser without scripts")]
    public void GivenNoScripts() => browser.Look.Scripts = false;

    [Given("Aikido's page is open")]
    [When("Aikido's page is opened")]
    public async Task WhenThePageIsOpened() => await (await PageAsync()).OpenAsync(await gitLab.AikidoUrlAsync());

    [When("mara follows the link on Aikido's start page")]
    public async Task WhenFromTheStart()
    {
        var page = await browser.PageAsync();
        await page.GotoAsync($"{await gitLab.AikidoUrlAsync()}/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Update workspace access token" }).ClickAsync();
    }

    [When("it is pasted there")]
    public async Task WhenPasted()
    {
        await gitLab.UrlAsync();
        await (await PageAsync()).HandOverAsync(wallet.Token.Secret);
    }

    [When("an empty text is pasted there")]
    public async Task WhenNothingIsPasted() => await (await PageAsync()).HandOverAsync("");

    [When("a sentence is pasted there")]
    public async Task WhenASentenceIsPasted() => await (await PageAsync()).HandOverAsync(Garbage);

    [When("it is submitted with the keyboard alone")]
    public async Task WhenByKeyboard()
    {
        browser.KeyboardAlone = true;
        await WhenPasted();
        await (await PageAsync()).SeeVerdictAsync();
    }

    [When("it is sent to Aikido's public API")]
    public async Task WhenByCall()
    {
        await gitLab.UrlAsync();
        await gitLab.RequestAikidoAsync(wallet.Token);
    }

    [Then("Aikido answers {int}")]
    public void ThenAikidoAnswers(int status)
    {
        ((int)gitLab.Last.Status).ShouldBe(status, gitLab.Last.Text);
        wallet.Secrets.ShouldAllBe(secret => !gitLab.Last.Text.Contains(secret, StringComparison.Ordinal), "A token's value came back");
    }

    [Then("the page has no other field than the token")]
    public async Task ThenTheTokenIsAll()
    {
        var page = await browser.PageAsync();
        (await page.Locator("input:not([type=hidden]), select, textarea").CountAsync()).ShouldBe(1);
    }

    [Then("Aikido's page says {string}")]
    public async Task ThenItSays(string verdict)
    {
        var page = await PageAsync();
        await page.SeeVerdictAsync();
        (await page.SaidAsync()).ShouldBe(verdict);
        await ThenNothingShowsTheToken();
    }

    [Then("it reports about {string}: {string}")]
    public async Task ThenItFinds(string topic, string found)
    {
        var finding = await FindingAsync(topic);
        finding.ShouldContain(found);
    }

    [Then("it says what to do about {string}: {string}")]
    public async Task ThenItSaysWhatToDo(string topic, string cure)
    {
        var finding = await FindingAsync(topic);
        finding.ShouldContain("What to do:");
        finding.ShouldContain(cure);
    }

    [Then("the token in use is {string}")]
    public async Task ThenTheTokenInUseIs(string name)
    {
        var page = await PageAsync();
        (await page.InUse.Locator("dd").First.InnerTextAsync()).ShouldBe(name);
    }

    [Then("no token is in use")]
    public async Task ThenNoneIsInUse() => (await (await PageAsync()).InUse.CountAsync()).ShouldBe(0);

    [Then("the verdict has the keyboard's focus")]
    public async Task ThenTheVerdictHasFocus() =>
        (await (await PageAsync()).Verdict.EvaluateAsync<bool>("verdict => verdict === document.activeElement")).ShouldBeTrue();

    [Then("a screen reader announces it as {word}")]
    public async Task ThenAScreenReaderIsTold(string role) => (await (await PageAsync()).Verdict.GetAttributeAsync("role")).ShouldBe(role);

    [Then("the page says that it is a simulation")]
    public async Task ThenItSaysThatItIsASimulation()
    {
        var page = await browser.PageAsync();
        (await page.GetByRole(AriaRole.Banner).InnerTextAsync()).ShouldContain("Simulated Aikido");
    }

    [Then("the page has no serious accessibility problems")]
    public async Task ThenItIsAccessible()
    {
        var page = await browser.PageAsync();
        (await Accessibility.SeriousAsync(page)).ShouldBeEmpty();
    }

    [Then("the page does not scroll horizontally")]
    public async Task ThenNothingIsScrolledSideways()
    {
        var page = await browser.PageAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
    }

    private async Task ThenNothingShowsTheToken()
    {
        var page = await browser.PageAsync();
        var shown = $"{page.Url}\n{await page.ContentAsync()}\n{await (await PageAsync()).Field.InputValueAsync()}";
        wallet.Secrets.ShouldAllBe(secret => !shown.Contains(secret, StringComparison.Ordinal),
            "A token's value came back in the page or its address");
    }

    private async Task<string> FindingAsync(string topic)
    {
        var page = await PageAsync();
        var heading = (await browser.PageAsync()).GetByRole(AriaRole.Heading, new() { Name = topic, Exact = true });
        return await page.Verdict.GetByRole(AriaRole.Listitem).Filter(new() { Has = heading }).InnerTextAsync();
    }

    private async Task<AikidoPage> PageAsync() => new(await browser.HandAsync());
}
