using System.Text;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Whatever a server or the machine says, no secret turns up in a report.</summary>
public sealed class LeakTests
{
    private const string Token = ScriptedGitLab.TokenText;

    public static TheoryData<string, string> Echoes => new()
    {
        { "as it stands", Token },
        { "hexadecimal", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Token)) },
        { "hexadecimal in capitals with colons", string.Join(':', Encoding.UTF8.GetBytes(Token).Select(one => one.ToString("X2"))) },
        { "percent-coded throughout", string.Concat(Token.Select(c => $"%{(int)c:X2}")) },
        { "percent-coded twice", string.Concat(Token.Select(c => $"%25{(int)c:x2}")) },
        { "percent-coded in part", string.Concat(Token.Select((c, at) => at % 2 == 0 ? $"%{(int)c:x2}" : c.ToString())) },
        { "a NUL inside", Token.Insert(6, "\0") },
        { "a NUL behind every letter", string.Join('\0', Token.ToCharArray()) },
        { "a space of no width inside", Token.Insert(9, "\u200B") },
        { "JSON escapes", string.Concat(Token.Select(c => $"\\u{(int)c:x4}")) },
        { "HTML entities", string.Concat(Token.Select(c => $"&#x{(int)c:x};")) },
        { "decimal HTML entities", string.Concat(Token.Select(c => $"&#{(int)c};")) },
        { "C escapes", string.Concat(Token.Select(c => $"\\x{(int)c:x2}")) },
        { "backwards", new string([.. Token.Reverse()]) },
        { "other capitals", Token.ToUpperInvariant() },
        { "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes("oauth2:" + Token)) },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task A_hostile_server_cannot_have_the_token_printed(string how, string echo)
    {
        var said = System.Text.Json.JsonSerializer.Serialize(new { message = $"403 Forbidden - Your account has been blocked. {echo}" });

        var report = await new ScriptedGitLab().On("/self", Reply.GitLab(403, said)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Fail, "E_BLOCKED");
        foreach (var text in new[] { ReportWriters.Human(report, 4000), ReportWriters.Json(report), ReportWriters.Markdown(report),
            ReportWriters.Sarif(report) })
            text.ShouldNotContain(echo.Replace('\0', ' '), Case.Insensitive, how);
        report.Check("token").Message.ShouldContain("[redacted]");
    }

    [Theory]
    [InlineData("The proxy tunnel request to proxy 'http://proxyuser:pr0xy-pass@proxy.corp:3128/' failed with status code '407'.",
        "pr0xy-pass")]
    [InlineData("The proxy tunnel request to proxy 'http://proxyuser:p@ss@proxy.corp:3128/' failed.", "p@ss")]
    public async Task A_proxys_password_is_not_printed(string words, string secret)
    {
        using var proxy = new Refusing(words);

        var report = await new TokenValidator(handler: proxy).ValidateAsync(new() { Url = ScriptedGitLab.Base, Token = new Secret(Token) });

        report.ShouldEnd("reach", CheckStatus.Fail, "E_CONNECT");
        ReportWriters.Json(report).ShouldNotContain(secret);
        ReportWriters.Human(report).ShouldNotContain(secret);
        ReportWriters.Human(report).ShouldContain("proxy.corp:3128");
    }

    [Fact]
    public async Task The_ticket_in_the_address_of_a_groups_sign_in_is_not_printed()
    {
        const string said =
            "Cannot find valid SSO session. Please login via your group's SSO at "
                + "https://gitlab.example/groups/acme/-/saml/sso?token=Tick3tOfTheGroup";
        var report = await new ScriptedGitLab().On("/info/refs", Reply.GitLab(403, said) with { ContentType = "text/plain" })
            .ValidateAsync(request => request with { Group = "acme" });

        report.ShouldEnd("repo.git", CheckStatus.Fail, "E_GIT_SSO");
        report.Check("repo.git").Message.ShouldContain("single sign-on");
        report.Next[0].ShouldContain("group access token");
        report.Next.ShouldAllBe(step => !step.Contains("Run this again"));
        (ReportWriters.Json(report) + ReportWriters.Human(report)).ShouldNotContain("Tick3t");
    }

    [Theory]
    [InlineData("group")]
    [InlineData("project")]
    [InlineData("user")]
    [InlineData("address")]
    public async Task A_token_in_a_place_that_is_not_its_own_is_neither_sent_nor_printed(string place)
    {
        const string other = "glpat-Another0ne2345678901";
        using var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => place switch
        {
            "group" => request with { Group = other },
            "project" => request with { Project = $"acme/{other}" },
            "user" => request with { UserName = other },
            _ => request with { Url = $"{ScriptedGitLab.Base}/?private_token={other}" },
        });

        report.ExitCode.ShouldBe(2);
        gitLab.Asked.ShouldBeEmpty();
        (ReportWriters.Json(report) + ReportWriters.Human(report)).ShouldNotContain(other);
    }

    private sealed class Refusing(string words) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ProxyTunnelError, words);
    }
}
