namespace AikidoGitLabSim.Tests.Server.Git;

public sealed class RefusedByGit(GitHost host) : IClassFixture<GitHost>, IDisposable
{
    private readonly GitClient _git = new();

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("grp/proj.git", "glpat-test-expired", "HTTP Basic: Access denied.")]
    [InlineData("grp/proj.git", "glpat-test-revoked", "HTTP Basic: Access denied.")]
    [InlineData("grp/proj.git", "glpat-test-gone", "HTTP Basic: Access denied.")]
    [InlineData("grp/proj.git", "glpat-nobody-has-this", "HTTP Basic: Access denied.")]
    [InlineData("grp/proj.git", "glpat-test-fine", "HTTP Basic: Access denied.")]
    [InlineData("other/proj.git", "glpat-test-group", "HTTP Basic: Access denied.")]
    [InlineData("other/proj.git", "glpat-test-service", "HTTP Basic: Access denied.")]
    [InlineData("grp/sub/deep.git", "glpat-test-project", "HTTP Basic: Access denied.")]
    [InlineData("grp/proj.git", "glpat-test-user", "You are not allowed to download code.")]
    [InlineData("other/proj.git", "glpat-test-read",
        "The project you were looking for could not be found or you don't have permission to view it.")]
    [InlineData("grp/none.git", "glpat-test-group",
        "The project you were looking for could not be found or you don't have permission to view it.")]
    [InlineData("grp/empty.git", "glpat-test-read", "A repository for this project does not exist yet.")]
    [InlineData("grp/proj.git", "glpat-test-guest", "You are not allowed to download code from this project.")]
    public async Task A_clone_is_refused_with_GitLabs_words(string project, string secret, string words)
    {
        var said = await _git.FailAsync("clone", host.Url(project, secret), "proj");
        said.ShouldContain($"remote: {words}");
        said.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("grp/proj.git", "glpat-test-read", "You are not allowed to upload code.")]
    [InlineData("grp/proj.git", "glpat-test-read-api", "You are not allowed to upload code.")]
    [InlineData("grp/proj.git", "glpat-test-reporter", "You are not allowed to push code to this project.")]
    [InlineData("grp/kept.git", "glpat-test-write", "You can't push code to an archived project.")]
    public async Task A_push_is_refused_with_GitLabs_words(string project, string secret, string words)
    {
        await _git.RunAsync("init", "-b", "main", "mine");
        await _git.RunAsync("-C", "mine", "-c", "user.name=Me", "-c", "user.email=me@example.com", "commit", "--allow-empty", "-m", "mine");
        (await _git.FailAsync("-C", "mine", "push", host.Url(project, secret), "main:feature")).ShouldContain(words);
    }

    [Fact]
    public async Task Without_credentials_git_asks_for_a_user_name() =>
        (await _git.FailAsync("clone", host.Url("grp/proj.git", secret: null), "proj")).ShouldContain("could not read Username");
}
