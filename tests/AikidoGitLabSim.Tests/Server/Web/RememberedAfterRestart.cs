using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Storage.Sqlite;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary><b>Remember me</b> outlives the process where worlds do; the data file holds the digest of the cookie only.</summary>
public sealed class RememberedAfterRestart : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("remember-");

    [Fact]
    public async Task A_browser_is_remembered_after_a_restart()
    {
        var cookie = await SignInAsync();
        using var log = SqliteWorldLog.Open(FileName);
        await using var after = await StartAsync(log);
        using var client = after.CreateClient();
        var browser = new Browser(client);
        browser.Keep("remember_user_token", cookie);
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Projects");

        await browser.PressAsync("Sign out");
        browser.Keep("remember_user_token", cookie);
        browser.Forget("_gitlab_session");
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task No_file_holds_the_value_of_the_cookie()
    {
        var cookie = await SignInAsync();
        SqliteConnection.ClearAllPools();
        var bytes = _folder.EnumerateFiles().SelectMany(file => File.ReadAllBytes(file.FullName)).ToArray();
        bytes.Length.ShouldBeGreaterThan(1000);
        System.Text.Encoding.Latin1.GetString(bytes).ShouldNotContain(cookie.Split('-', 2)[1]);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private string FileName => Path.Combine(_folder.FullName, "w.db");

    private async Task<string> SignInAsync()
    {
        using var log = SqliteWorldLog.Open(FileName);
        await using var simulator = await StartAsync(log);
        using var client = simulator.CreateClient();
        var browser = new Browser(client);
        await browser.GoAsync("/users/sign_in");
        browser.Fill("Username or primary email", "mara");
        browser.Fill("Password", "sim-password");
        browser.Check("Remember me");
        await browser.PressAsync("Sign in");
        browser.Heading.ShouldBe("Projects");
        return browser.CookieOf("remember_user_token").ShouldNotBeNull();
    }

    private static Task<GitLabSimulator> StartAsync(IWorldLog log) => GitLabSimulator.StartAsync(options =>
    {
        options.World = Reading.Load("users: [ { username: mara } ]").World;
        options.Log = log;
    });
}
