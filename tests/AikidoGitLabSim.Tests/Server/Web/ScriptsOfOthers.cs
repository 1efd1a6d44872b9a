using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>
/// The steps and selectors by which the test code of the .NET client NGitLab gets a token from a real GitLab
/// (<c>NGitLab.Tests/Docker/GitLabDockerContainer.cs</c>: 15.11 until October 2025, 16.6.2 to 16.11, 17.1.8, 18.1.6).
/// </summary>
public sealed class ScriptsOfOthers(ScriptsOfOthers.OneBrowser browser) : IClassFixture<ScriptsOfOthers.OneBrowser>
{
    private const string SignInForm = "form[data-testid='sign-in-form']";

    [Theory]
    [InlineData("self-managed/premium/15.11", "15.11.0")]
    [InlineData("self-managed/premium/16.6", "16.6.0")]
    [InlineData("self-managed/premium/16.11", "16.11.0")]
    [InlineData("self-managed/premium/17.1", "17.1.0")]
    [InlineData("self-managed/premium/18.1", "18.1.0-ee")]
    [InlineData("self-managed/premium/18.4", "18.4.0-ee")]
    public async Task A_token_is_had_by_the_selectors_of_NGitLab_s_tests(string edition, string version)
    {
        await using var sim = await ScriptSim.StartAsync(edition);
        await using var session = await browser.Shared.OpenAsync(new() { Traced = false });
        var page = session.Page;

        await SignInAsync(page, sim.Url);
        await page.GotoAsync($"{sim.Url}/help");
        var title = await page.QuerySelectorAsync("h1 a");
        (await title.ShouldNotBeNull().TextContentAsync())!.Trim().TrimStart('v').ShouldBe(version);

        var token = await CreateTokenAsync(page, sim.Url,
            int.Parse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture));

        var impersonation = await sim.CreateUserAndTokenAsync(token);
        ScriptSim.Value(impersonation, "token").ShouldStartWith("glpat-");
        ScriptSim.Value(impersonation, "impersonation").ShouldBe("True");
    }

    private static async Task SignInAsync(IPage page, string url)
    {
        await page.GotoAsync(url);
        (await page.EvaluateAsync<string>("window.location.pathname")).ShouldBe("/users/sign_in");
        var form = await page.QuerySelectorAsync("form#new_user input[name='user[login]']") is null ? SignInForm : "form#new_user";
        await page.Locator($"{form} input[name='user[login]']").FillAsync("root");
        await page.Locator($"{form} input[name='user[password]']").FillAsync(ScriptSim.Password);
        await page.Locator($"{SignInForm} input[type=checkbox][name='user[remember_me]']").CheckAsync(new() { Force = true });
        await page.RunAndWaitForResponseAsync(() => page.EvalOnSelectorAsync(SignInForm, "form => form.submit()"),
            response => response.Status == 200);
        await page.WaitForURLAsync($"{url}/");
    }

    private static async Task<string> CreateTokenAsync(IPage page, string url, int major)
    {
        await page.GotoAsync($"{url}{(major >= 18 ? "/-/user_settings" : "/-/profile")}/personal_access_tokens");
        var form = page.Locator("main#content-body form");
        if (major >= 16)
        {
            await page.Locator("main[id='content-body'] button[data-testid='add-new-token-button']").ClickAsync();
            form = page.Locator(major >= 18
                ? "form[id='token-create-form']"
                : "main[id='content-body'] form[id='js-new-access-token-form']");
            await form.Locator("input[data-testid='access-token-name-field']").FillAsync("GitLabClientTest");
        }
        else
        {
            await form.GetByLabel("Token name").FillAsync("GitLabClientTest");
        }

        foreach (var checkbox in await form.GetByRole(AriaRole.Checkbox).AllAsync())
            await checkbox.CheckAsync(new() { Force = true });
        if (major < 18)
        {
            await form.GetByRole(AriaRole.Button, new() { Name = "Create personal access token" }).ClickAsync();
            return (await page.Locator("button[title='Copy personal access token']")
                .GetAttributeAsync("data-clipboard-text")).ShouldNotBeNull();
        }

        await form.GetByTestId("create-token-button").ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByLabel("Click to reveal").ClickAsync();
        return await page.GetByTestId("created-access-token-field").InputValueAsync();
    }

    /// <summary>The browser of these tests.</summary>
    public sealed class OneBrowser : IAsyncDisposable, IAsyncLifetime
    {
        public SharedBrowser Shared { get; } = new();

        public Task InitializeAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync() => Shared.DisposeAsync();

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
    }
}
