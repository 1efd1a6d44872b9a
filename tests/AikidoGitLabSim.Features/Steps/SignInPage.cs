using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab's sign-in page. Its labels and ids are the same in all releases.</summary>
public sealed partial class SignInPage(Hand hand)
{
    /// <summary>Signs in.</summary>
    /// <param name="gitLabUrl">The URL of GitLab.</param>
    /// <param name="user">The username.</param>
    /// <param name="password">The password.</param>
    /// <param name="cure">What to do when GitLab does not accept them.</param>
    /// <exception cref="SignInFailedException">GitLab does not accept the username or the password.</exception>
    public async Task SignInAsync(string gitLabUrl, string user, string password, string cure)
    {
        var page = hand.Page;
        await page.GotoAsync($"{gitLabUrl}/users/sign_in");
        await hand.WriteAsync(page.Locator("#user_login"), "field for the username", user);
        await hand.WriteAsync(page.Locator("#user_password"), "field for the password", password);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }), "button 'Sign in'");
        var (avatar, refusal) = (page.GetByTestId("user-menu-toggle"), page.GetByText(Refusal()));
        await hand.SeeAsync(avatar.Or(refusal), "avatar of a signed-in user");
        if (await refusal.CountAsync() > 0)
        {
            var answer = (await refusal.First.InnerTextAsync()).Trim();
            throw new SignInFailedException($"{gitLabUrl} does not let {user} sign in: \"{answer}\" {cure}");
        }
    }

    // Devise's text; the case of "login" differs between releases.
    [GeneratedRegex("^\\s*Invalid login or password", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
