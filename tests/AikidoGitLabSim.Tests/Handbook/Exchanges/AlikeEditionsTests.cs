using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Commands.Handbook;
using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Tests.Handbook.Exchanges;

/// <summary>Real pages of the simulator: which editions answer alike.</summary>
public sealed partial class AlikeEditionsTests : IAsyncLifetime
{
    private SimulatedGitLabs? _host;

    private SimulatedGitLabs Host => _host ?? throw new InvalidOperationException("Not started");

    [Theory]
    [InlineData("gitlab.com/free/16.6", "gitlab.com/premium/16.6", true)]
    [InlineData("gitlab.com/free/16.6", "self-managed/free/16.6", true)]
    [InlineData("gitlab.com/free/19.1", "gitlab.com/premium/19.1", true)]
    [InlineData("gitlab.com/free/16.3", "gitlab.com/free/16.4", false)]
    [InlineData("gitlab.com/free/19.1", "self-managed/free/19.1", false)]
    [InlineData("gitlab.com/free/18.9", "gitlab.com/free/18.10", false)]
    public async Task Editions_answer_alike_where_no_page_differs(string walked, string other, bool same)
    {
        var target = await Host.OpenAsync(walked, TokenBranch.Personal, CancellationToken.None);
        await SignInAndLookAsync(target);

        (await Host.AnswersSameAsync(target, other, TokenBranch.Personal, CancellationToken.None)).ShouldBe(same);
    }

    public async Task InitializeAsync() => _host = await SimulatedGitLabs.StartAsync(CancellationToken.None);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private static async Task SignInAndLookAsync(WalkTarget target)
    {
        using var client = ExchangeReplay.NewClient();
        var signIn = new Uri(target.GitLabUrl, "users/sign_in");
        using var form = await client.GetAsync(signIn);
        var token = AuthenticityToken().Match(await form.Content.ReadAsStringAsync()).Groups["value"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, signIn)
        {
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("authenticity_token", token), KeyValuePair.Create("user[login]", target.User),
                KeyValuePair.Create("user[password]", target.Password),
            ]),
        };
        request.Headers.Add("Cookie", CookieOf(form));
        using var signedIn = await client.SendAsync(request);
        using var look = new HttpRequestMessage(HttpMethod.Get, new Uri(target.GitLabUrl, "-/user_settings/personal_access_tokens"));
        look.Headers.Add("Cookie", CookieOf(signedIn));
        using var tokens = await client.SendAsync(look);
        using var older = new HttpRequestMessage(HttpMethod.Get, new Uri(target.GitLabUrl, "-/profile/personal_access_tokens"));
        older.Headers.Add("Cookie", CookieOf(signedIn));
        using var olderTokens = await client.SendAsync(older);
        new[] { tokens, olderTokens }.ShouldContain(page => page.IsSuccessStatusCode);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    [GeneratedRegex("""name="authenticity_token" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AuthenticityToken();
}
