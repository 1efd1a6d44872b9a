using System.Text;

namespace AikidoGitLabSim.Tests.Server.Git;

public sealed class Cloning(GitHost host) : IClassFixture<GitHost>, IDisposable
{
    private readonly GitClient _git = new();

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("glpat-test-read")]
    [InlineData("glpat-test-read-api")]
    [InlineData("glpat-test-write")]
    [InlineData("glpat-test-api")]
    [InlineData("glpat-test-reporter")]
    [InlineData("glpat-test-impersonation")]
    [InlineData("glpat-test-group")]
    [InlineData("glpat-test-project")]
    [InlineData("glpat-test-service")]
    [InlineData("test-oauth-value")]
    public async Task A_private_project_is_cloned_with_a_token_in_the_URL(string secret)
    {
        await _git.RunAsync("clone", host.Url("grp/proj.git", secret), "proj");
        (await File.ReadAllTextAsync(Path.Combine(_git.Folder, "proj", "src", "app.txt"))).ShouldBe("one\ntwo\n");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Every_protocol_version_gives_the_commit_that_the_API_names(string version)
    {
        await _git.RunAsync("-c", $"protocol.version={version}", "clone", host.Url("grp/proj.git", "glpat-test-read"), "proj");
        var commit = GitHost.World.FindProject("grp/proj")!.Repository!.CommitId;
        (await _git.RunAsync("-C", "proj", "rev-parse", "HEAD")).Trim().ShouldBe(commit);
        (await _git.RunAsync("-C", "proj", "fsck", "--strict")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("t42")]
    public async Task Named_worlds_are_cloned_from_below_their_root(string? world) =>
        (await _git.RunAsync("ls-remote", host.Url("grp/proj.git", "glpat-test-read", world))).ShouldContain("refs/heads/main");

    [Theory]
    [InlineData("grp/proj")]
    [InlineData("grp/proj/")]
    [InlineData("grp/proj.git/")]
    [InlineData("GRP/Proj.git")]
    [InlineData("grp/before.git")]
    [InlineData("grp/sub/deep.git")]
    public async Task A_project_is_found_without_suffix_with_a_slash_in_any_case_and_by_a_former_path(string path) =>
        (await _git.RunAsync("ls-remote", host.Url(path, "glpat-test-read"))).ShouldContain("refs/heads/main");

    [Fact]
    public async Task A_public_project_needs_no_credentials() =>
        (await _git.RunAsync("ls-remote", host.Url("pub/open.git", secret: null))).ShouldContain("refs/heads/main");

    [Fact]
    public async Task A_header_or_a_credential_helper_carries_the_token_as_well()
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("oauth2:glpat-test-read"));
        await _git.RunAsync("-c", $"http.extraHeader=Authorization: Basic {basic}", "ls-remote", host.Url("grp/proj.git", secret: null));
        var store = Path.Combine(_git.Folder, "store");
        await File.WriteAllTextAsync(store, host.Url("", "glpat-test-read"));
        await _git.RunAsync("-c", $"credential.helper=store --file={store}", "ls-remote", host.Url("grp/proj.git", secret: null));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("dev@example.com")]
    public async Task A_password_serves_where_git_takes_passwords(string login)
    {
        var url = new UriBuilder(host.Url("grp/proj.git", secret: null))
        {
            UserName = Uri.EscapeDataString(login), Password = "sim-password",
        };
        (await _git.RunAsync("ls-remote", url.Uri.AbsoluteUri)).ShouldContain("refs/heads/main");
    }

    [Fact]
    public async Task Shallow_and_partial_clones_work()
    {
        await _git.RunAsync("clone", "--depth=1", host.Url("grp/proj.git", "glpat-test-read"), "shallow");
        File.Exists(Path.Combine(_git.Folder, "shallow", "README.md")).ShouldBeTrue();
        await _git.RunAsync("clone", "--filter=blob:none", "--no-checkout", host.Url("grp/proj.git", "glpat-test-read"), "partial");
        (await _git.RunAsync("-C", "partial", "rev-list", "--objects", "--missing=print", "HEAD")).ShouldContain("?");
        await _git.RunAsync("-C", "partial", "checkout");
        File.Exists(Path.Combine(_git.Folder, "partial", "README.md")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_commit_is_fetched_by_its_id()
    {
        var commit = GitHost.World.FindProject("grp/proj")!.Repository!.CommitId;
        await _git.RunAsync("init", "mine");
        await _git.RunAsync("-C", "mine", "fetch", host.Url("grp/proj.git", "glpat-test-read"), commit);
    }

    [Fact]
    public async Task A_request_long_enough_to_be_packed_by_git_is_unpacked()
    {
        await _git.RunAsync("init", "mine");
        for (var i = 0; i < 40; i++)
            await _git.RunAsync("-C", "mine", "-c", "user.name=Me", "-c", "user.email=me@example.com", "commit", "--allow-empty", "-m",
                $"mine {i}");
        await _git.RunAsync("-C", "mine", "-c", "protocol.version=0", "fetch", host.Url("grp/proj.git", "glpat-test-read"), "main");
        (await _git.RunAsync("-C", "mine", "rev-parse", "FETCH_HEAD")).Trim()
            .ShouldBe(GitHost.World.FindProject("grp/proj")!.Repository!.CommitId);
    }
}
