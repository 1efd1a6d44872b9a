using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Support.Browser;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Workbench;

/// <summary>What axe calls serious or critical is on no page of the workbench, wide or narrow, in neither colours; nothing has to be
/// scrolled sideways, and no script reports an error.</summary>
public sealed class ForEveryReader
{
    private const string Sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly string[] Tabs = ["", "/usage", "/usage?prove=true", "/users", "/clock", "/mails", "/faults"];

    private const string World = """
        users: [ { username: mara }, { username: lena, state: blocked } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        tokens:
          - { kind: personal, user: mara, name: soon, scopes: [read_api, api], expiresAt: 2026-12-20, secret: glpat-soon-soon-soon-soon }
          - { kind: personal, user: mara, name: old, scopes: [read_api], expiresAt: 2026-01-01 }
          - { kind: group, group: acme, name: aikido, access: reporter, scopes: [read_api], revoked: true }
        """;

    [Fact]
    public async Task Nothing_keeps_a_reader_out_of_the_workbench()
    {
        await using var gitLab = await StartAsync();
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new() { Traced = false });
        var found = new List<string>();
        // That a decision is not kept any more is answered with 404, which the browser reports.
        session.Page.Console += (_, message) =>
        {
            if (!message.Text.Contains("404", StringComparison.Ordinal))
                found.Add($"console: {message.Text}");
        };
        foreach (var path in await PathsAsync(gitLab))
        {
            await session.Page.GotoAsync(new Uri(gitLab.GitLabUrl, path).ToString());
            foreach (var (width, colours) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Dark) })
                found.AddRange((await LookAsync(session.Page, width, colours)).Select(finding => $"{path}, {width}: {finding}"));
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_appears_on_the_open_page_and_leads_to_its_decision()
    {
        await using var gitLab = await StartAsync();
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new() { Traced = false });
        await session.Page.GotoAsync(new Uri(gitLab.GitLabUrl, "/_sim/worlds/default?show=refused").ToString());
        await session.Page.GetByText("live", new() { Exact = true }).WaitForAsync();
        await SendAsync(gitLab, "/api/v4/personal_access_tokens");
        await session.Page.GetByRole(AriaRole.Link, new() { NameString = "why GET /api/v4/personal_access_tokens was refused" }).First
            .ClickAsync();
        (await session.Page.Locator(".change").TextContentAsync()).ShouldNotBeNull().ShouldContain("Send a token");
    }

    [Fact]
    public async Task With_the_keyboard_a_range_of_requests_becomes_a_file()
    {
        await using var gitLab = await StartAsync();
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new() { Traced = false });
        await session.Page.GotoAsync(new Uri(gitLab.GitLabUrl, "/_sim/worlds/default").ToString());
        await session.Page.GetByLabel("From").FocusAsync();
        await session.Page.Keyboard.PressAsync("Tab");
        await session.Page.Keyboard.PressAsync("ArrowDown");
        await session.Page.Keyboard.PressAsync("Tab");
        var download = await session.Page.RunAndWaitForDownloadAsync(() => session.Page.Keyboard.PressAsync("Enter"));
        download.SuggestedFilename.ShouldBe("default.feature");
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).ShouldContain("When GET /api/v4/user is sent with the token \"soon\"");
    }

    private static async Task<GitLabSimulator> StartAsync()
    {
        var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = Reading.Load(World);
            options.Faults.Add("clock-skew");
        });
        gitLab.Worlds.Default.Apply(new PassTime(gitLab.Worlds.Default.Current.LivedUntil.GetValueOrDefault().AddDays(30)));
        await SendAsync(gitLab, "/api/v4/user", "glpat-soon-soon-soon-soon");
        await SendAsync(gitLab, "/api/v4/user");
        return gitLab;
    }

    private static async Task SendAsync(GitLabSimulator gitLab, string path, string? token = null)
    {
        using var client = gitLab.CreateClient();
        if (token is not null)
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        (await client.GetAsync(path)).Dispose();
    }

    private static async Task<string[]> PathsAsync(GitLabSimulator gitLab)
    {
        using var client = gitLab.CreateClient();
        using var refused = await client.GetAsync("/api/v4/user");
        return
        [
            "/_sim/", refused.Headers.GetValues("X-Sim-Why").Single(), "/_sim/worlds/default/decisions/none",
            .. Tabs.Select(path => $"/_sim/worlds/default{path}"),
        ];
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, int width, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        var sideways = await page.EvaluateAsync<int>(Sideways);
        var findings = await Accessibility.SeriousAsync(page);
        return sideways > 0 ? findings.Append($"{sideways} pixels have to be scrolled sideways") : findings;
    }
}
