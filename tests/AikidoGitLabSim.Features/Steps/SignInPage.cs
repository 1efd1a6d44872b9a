namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab's sign-in page. Its test ids are the same in all releases.</summary>
public sealed class SignInPage(Hand hand)
{
    public async Task SignInAsync(string gitLabUrl, string user, string password)
    {
        var page = hand.Page;
        await page.GotoAsync($"{gitLabUrl}/users/sign_in");
        await hand.WriteAsync(page.GetByTestId("username-field"), user);
        await hand.WriteAsync(page.GetByTestId("password-field"), password);
        await hand.PressAsync(page.GetByTestId("sign-in-button"));
        await page.GetByTestId("user-menu-toggle").WaitForAsync();
    }
}
