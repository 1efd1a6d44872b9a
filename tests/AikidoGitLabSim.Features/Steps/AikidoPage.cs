using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Aikido's page where a token is handed over, found as its readers find things: by role, label and text.</summary>
public sealed class AikidoPage(Hand hand)
{
    public const string Path = "/onboarding/gitlab/update-workspace-access-token";

    public ILocator Field => hand.Page.GetByLabel("Access token", new() { Exact = true });

    public ILocator Submit => hand.Page.GetByRole(AriaRole.Button, new() { Name = "Update token" });

    public ILocator Verdict => hand.Page.GetByTestId("verdict");

    public ILocator InUse => hand.Page.GetByTestId("token-in-use");

    public Task OpenAsync(string aikidoUrl) => hand.Page.GotoAsync($"{aikidoUrl}{Path}");

    public async Task HandOverAsync(string token)
    {
        await hand.WriteAsync(Field, "field 'Access token'", token);
        await hand.PressAsync(Submit, "button 'Update token'");
    }

    /// <summary>Waits for the verdict.</summary>
    public Task SeeVerdictAsync() => hand.SeeAsync(Verdict, "verdict");

    /// <summary>The verdict's heading.</summary>
    public Task<string> SaidAsync() => Verdict.GetByRole(AriaRole.Heading, new() { Level = 2 }).InnerTextAsync();
}
