using System.Text.RegularExpressions;
using AikidoGitLabSim.Tests.Clients;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>Scripts that use GitLab's pages by curl alone: cookies in a file, the form's own token, JSON answers.</summary>
public sealed partial class ScriptsWithoutBrowser
{
    [Theory]
    [InlineData("self-managed/premium/15.11", "/-/profile/personal_access_tokens", "new_token", "active_access_tokens")]
    [InlineData("self-managed/premium/16.11", "/-/user_settings/personal_access_tokens", "new_token", "active_access_tokens")]
    [InlineData("self-managed/premium/17.1", "/-/user_settings/personal_access_tokens", "new_token", "active_access_tokens")]
    [InlineData("self-managed/premium/17.11", "/-/user_settings/personal_access_tokens", "new_token", "total")]
    [InlineData("self-managed/premium/18.1", "/-/user_settings/personal_access_tokens", "token", null)]
    [InlineData("self-managed/premium/18.4", "/-/user_settings/personal_access_tokens", "token", null)]
    [InlineData("gitlab.com/premium/19.6", "/-/user_settings/personal_access_tokens", "token", null)]
    public async Task A_token_is_had_by_curl_alone(string edition, string path, string key, string? also)
    {
        await using var sim = await ScriptSim.StartAsync(edition);
        using var curl = new Curl(sim.Url);

        var form = await curl.GetAsync("/users/sign_in");
        await curl.PostAsync("/users/sign_in", $"authenticity_token={FormToken(form)}", "user[login]=root",
            $"user[password]={ScriptSim.Password}", "user[remember_me]=0");
        var page = await curl.GetAsync(path);
        page.ShouldContain("data-page=\"");
        var answer = await curl.PostAsync(
            path, $"authenticity_token={MetaToken(page)}", "personal_access_token[name]=script",
            "personal_access_token[expires_at]=2026-12-24", "personal_access_token[scopes][]=api");

        ScriptSim.Value(answer, key).ShouldStartWith("glpat-");
        if (also is not null)
            ScriptSim.Value(answer, also).ShouldNotBeEmpty();
        ScriptSim.Value(await sim.CreateUserAndTokenAsync(ScriptSim.Value(answer, key)), "token").ShouldStartWith("glpat-");
    }

    private static string FormToken(string html) => Uri.EscapeDataString(InForm().Match(html).Groups["token"].Value);

    private static string MetaToken(string html) => Uri.EscapeDataString(InMeta().Match(html).Groups["token"].Value);

    [GeneratedRegex("name=\"authenticity_token\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InForm();

    [GeneratedRegex("name=\"csrf-token\" content=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InMeta();

    private sealed class Curl(string url) : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("curl-").FullName;

        public Task<string> GetAsync(string path) => RunAsync($"{url}{path}");

        public Task<string> PostAsync(string path, params string[] fields) =>
            RunAsync([.. fields.SelectMany(field => new[] { "--data", field }), $"{url}{path}"]);

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private async Task<string> RunAsync(params string[] arguments)
        {
            var jar = Path.Combine(_folder, "cookies");
            var (code, output, errors) = await ClientProgram.RunAsync(
                _folder, "", "curl", ["--silent", "--show-error", "--fail", "--max-time", "20", "--cookie", jar, "--cookie-jar", jar,
                    .. arguments]);
            code.ShouldBe(0, errors);
            return output;
        }
    }
}
