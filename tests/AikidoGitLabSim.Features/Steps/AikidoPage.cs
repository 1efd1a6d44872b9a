using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Aikido's page where a token is handed over, found as its readers find things: by role, label and text.</summary>
public sealed class AikidoPage(IPage page)
{
    public const string Path = "/onboarding/gitlab/update-workspace-access-token";

    public ILocator Field => page.GetByLabel("Access token", new() { Exact = true });

    public ILocator Submit => page.GetByRole(AriaRole.Button, new() { Name = "Update token" });

    public ILocator Verdict => page.GetByTestId("verdict");

    public ILocator InUse => page.GetByTestId("token-in-use");

    public Task OpenAsync(string aikidoUrl) => page.GotoAsync($"{aikidoUrl}{Path}");

    public async Task HandOverAsync(string token)
    {
        await Field.FillAsync(token);
        await Submit.ClickAsync();
    }

    /// <summary>The verdict's heading.</summary>
    public Task<string> SaidAsync() => Verdict.GetByRole(AriaRole.Heading, new() { Level = 2 }).InnerTextAsync();
}
