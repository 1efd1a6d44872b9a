using AikidoGitLabSim.Cli.Commands.Handbook;
using AikidoGitLabSim.Tests.Cli;

namespace AikidoGitLabSim.Tests.Handbook.Living;

public sealed class WalkCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task An_unknown_edition_is_one_line() =>
        (await Run.Of(["handbook", "walk", Page("1. Select **Add new token**."), "--edition", "gitlab.com/gold/19.6"]))
            .ShouldFail(2, "gold");

    [Fact]
    public async Task A_page_without_instructions_is_one_line() =>
        (await Run.Of(["handbook", "walk", Page("# Tea\n\nTea is a drink.")])).ShouldFail(2, "no instruction");

    [Fact]
    public async Task A_missing_page_is_one_line() =>
        (await Run.Of(["handbook", "report", "absent.md", "--out", _folder])).ShouldFail(2, "absent.md");

    [Fact]
    public async Task What_is_no_URL_is_one_line() =>
        (await Run.Of(["handbook", "walk", Page("1. Select **Add new token**."), "--url", "gitlab", "--user", "mara"]))
            .ShouldFail(2, "gitlab");

    [Fact]
    public async Task A_real_GitLab_needs_a_user() =>
        (await Run.Of(["handbook", "walk", Page("1. Select **Add new token**."), "--url", "http://127.0.0.1:1"])).ShouldFail(2, "--url");

    [Fact]
    public async Task A_password_is_never_an_argument() =>
        (await Run.Of(["handbook", "walk", Page("1. Select **Add new token**."), "--url", "http://127.0.0.1:1", "--user", "mara"]))
            .ShouldFail(2, "password");

    [Theory]
    [InlineData("not json", "is not JSON")]
    [InlineData("[]", "has no cookies")]
    [InlineData("{\"cookies\":null}", "has no cookies")]
    public async Task A_stored_login_that_no_browser_reads_is_one_line(string text, string problem)
    {
        var login = Path.Combine(_folder, "login.json");
        await File.WriteAllTextAsync(login, text);

        (await Run.Of(
            ["handbook", "walk", Page("1. Select **Add new token**."), "--url", "http://127.0.0.1:1", "--login", login]))
            .ShouldFail(2, problem);
    }

    [Fact]
    public async Task A_stored_login_that_does_not_exist_is_one_line() =>
        (await Run.Of(
            ["handbook", "walk", Page("1. Select **Add new token**."), "--url", "http://127.0.0.1:1", "--login", "absent.json"]))
            .ShouldFail(2, "does not exist");

    [Fact]
    public async Task The_group_of_a_walk_is_there()
    {
        await using var host = await SimulatedGitLabs.StartAsync(CancellationToken.None);

        var target = await host.OpenAsync(
            "gitlab.com/premium/19.6", AikidoGitLabSim.Handbook.Verdicts.TokenBranch.Group, CancellationToken.None);

        target.GroupPath.ShouldBe("acme");
        host.Hosts.ShouldBe(["127.0.0.1"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Page(string markdown)
    {
        var path = Path.Combine(_folder, "page.md");
        File.WriteAllText(path, markdown);
        return path;
    }
}
