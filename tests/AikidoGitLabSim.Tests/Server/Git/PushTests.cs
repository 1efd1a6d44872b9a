using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>A simulator of its own for the real git to push to, and a clone with something to push.</summary>
public abstract class PushTests : IAsyncLifetime, IDisposable
{
    private const string File = """
        edition: gitlab.com/premium/18.11
        users: [ { username: dev }, { username: lead } ]
        groups: [ { path: grp, members: { dev: developer, lead: maintainer } } ]
        projects: [ { path: grp/proj, repository: { files: { README.md: "# Proj\n" } } } ]
        tokens:
          - { kind: personal, user: dev, name: dev, scopes: [api], secret: glpat-test-dev }
          - { kind: personal, user: lead, name: lead, scopes: [api], secret: glpat-test-lead }
        """;

    internal GitClient Git { get; } = new();

    internal GitLabSimulator Simulator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = Reading.Load(File).World;
        });
        await Git.RunAsync("clone", Url("lead"), "mine");
        await CommitAsync("mine", "one.txt");
    }

    public async Task DisposeAsync() => await Simulator.DisposeAsync();

    public void Dispose()
    {
        Git.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string Url(string user, string? world = null)
    {
        var url = new UriBuilder(Simulator.UrlOf(world)) { UserName = "any", Password = $"glpat-test-{user}" };
        url.Path = $"{url.Path.TrimEnd('/')}/grp/proj.git";
        return url.Uri.AbsoluteUri;
    }

    private protected async Task CommitAsync(string clone, string file)
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(Git.Folder, clone, file), $"{file}\n");
        await Git.RunAsync("-C", clone, "add", file);
        await Git.RunAsync("-C", clone, "-c", "user.name=Me", "-c", "user.email=me@example.com", "commit", "--quiet", "-m", file);
        await Git.RunAsync("-C", clone, "config", "user.name", "Me");
        await Git.RunAsync("-C", clone, "config", "user.email", "me@example.com");
    }

    private protected async Task<string> HeadAsync(string clone) => (await Git.RunAsync("-C", clone, "rev-parse", "HEAD")).Trim();

    private protected Task<string> RemoteAsync(string? world = null) => Git.RunAsync("ls-remote", Url("dev", world));
}
