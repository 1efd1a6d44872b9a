using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab's sign-in page. Its test ids are the same in all releases.</summary>
public sealed class SignInPage(IPage page)
{
    public async Task SignInAsync(string gitLabUrl, string user, string password)
    {
        await page.GotoAsync($"{gitLabUrl}/users/sign_in");
        await page.GetByTestId("username-field").FillAsync(user);
        await page.GetByTestId("password-field").FillAsync(password);
        await page.GetByTestId("sign-in-button").ClickAsync();
        await page.GetByTestId("user-menu-toggle").WaitForAsync();
    }
}
