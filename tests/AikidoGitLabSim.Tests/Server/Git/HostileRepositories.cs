using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>A world file may name a repository whose configuration names programs. None of them runs.</summary>
public sealed class HostileRepositories : IDisposable
{
    private readonly GitClient _git = new();

    private string Folder => Path.Combine(_git.Folder, "shop.git");

    private string Program => Path.Combine(_git.Folder, "program.sh");

    private string Trace => Path.Combine(_git.Folder, "it-ran");

    public static TheoryData<string, string[]> WaysToRunAProgram => new()
    {
        { "upload-pack of a promisor", [.. Promisor("."), "remote.origin.uploadpack=PROGRAM"] },
        { "transport of a promisor", Promisor("ext::PROGRAM") },
        { "ssh of a promisor", [.. Promisor("ssh://git@127.0.0.1/x"), "core.sshCommand=PROGRAM"] },
        { "proxy of a promisor", [.. Promisor("git://127.0.0.1/x"), "core.gitProxy=PROGRAM"] },
        { "credentials of a promisor", [.. Promisor("http://127.0.0.1:1/x"), "credential.helper=!PROGRAM"] },
        { "hooks", ["core.hooksPath=HOOKS"] },
        { "alternates", ["core.alternateRefsCommand=PROGRAM"] },
        { "packing", ["uploadpack.packObjectsHook=PROGRAM"] },
        { "file system monitor", ["core.fsmonitor=PROGRAM", "core.bare=false", "core.worktree=.."] },
        { "external diff", ["diff.external=PROGRAM", "diff.x.textconv=PROGRAM", "filter.x.smudge=PROGRAM",
            "core.attributesFile=ATTRIBUTES"] },
        { "pager and editor", ["core.pager=PROGRAM", "core.editor=PROGRAM", "gpg.program=PROGRAM", "trace2.eventTarget=TRACE"] },
        { "included file", ["include.path=INCLUDED"] },
        { "configuration of a worktree", ["core.repositoryFormatVersion=1", "extensions.worktreeConfig=true"] },
    };

    public void Dispose() => _git.Dispose();

    [Theory]
    [MemberData(nameof(WaysToRunAProgram))]
    public async Task A_repository_s_configuration_runs_nothing(string way, string[] settings)
    {
        way.ShouldNotBeNull();
        await MakeAsync(settings);
        await using var simulator = await StartAsync();
        await UseEverythingAsync(simulator);
        File.Exists(Trace).ShouldBeFalse();
    }

    [Fact]
    public async Task Git_alone_runs_the_program_that_these_tests_plant()
    {
        await MakeAsync([.. Promisor("."), "remote.origin.uploadpack=PROGRAM"]);
        await _git.TryAsync("--git-dir", Folder, "cat-file", "-p", await BlobAsync());
        File.Exists(Trace).ShouldBeTrue();
    }

    [Fact]
    public async Task A_partial_clone_is_not_written_to()
    {
        await MakeAsync(Promisor("."));
        var before = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        await using (var simulator = await StartAsync())
            await UseEverythingAsync(simulator);
        Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ShouldBe(before);
    }

    [Fact]
    public async Task What_its_owner_commits_later_is_served()
    {
        await MakeAsync([], removesBlob: false);
        using var folders = new GitDirectories();
        var project = World().FindProject("acme/shop")!;
        var folder = folders.Of(project);
        await _git.RunAsync("--git-dir", Folder, "branch", "later");
        await _git.RunAsync("--git-dir", Folder, "symbolic-ref", "HEAD", "refs/heads/later");
        folders.Of(project).ShouldBe(folder);
        (await _git.RunAsync("--git-dir", folder, "symbolic-ref", "--short", "HEAD")).Trim().ShouldBe("later");
    }

    private static string[] Promisor(string url) =>
    [
        "core.repositoryFormatVersion=1", "extensions.partialClone=origin", "remote.origin.promisor=true",
        "remote.origin.partialCloneFilter=blob:none", $"remote.origin.url={url}", "protocol.allow=always", "protocol.ext.allow=always",
    ];

    private async Task MakeAsync(IEnumerable<string> settings, bool removesBlob = true)
    {
        await _git.RunAsync("init", "-q", "-b", "main", "work");
        await File.WriteAllTextAsync(Path.Combine(_git.Folder, "work", "README.md"), "# Shop\n");
        await _git.RunAsync("-C", "work", "add", ".");
        await _git.RunAsync("-C", "work", "-c", "user.name=m", "-c", "user.email=m@example.com", "commit", "-q", "-m", "first");
        await _git.RunAsync("clone", "-q", "--bare", "--no-local", "work", "shop.git");
        await _git.RunAsync("--git-dir", Folder, "config", "--remove-section", "remote.origin");
        await File.WriteAllTextAsync(Program, $"#!/bin/sh\ntouch '{Trace}'\nexit 1\n");
        if (removesBlob)
            await RemoveBlobAsync();
        var hooks = Directory.CreateDirectory(Path.Combine(_git.Folder, "hooks")).FullName;
        foreach (var hook in new[] { "pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive" })
            File.Copy(Program, Path.Combine(hooks, hook));
        foreach (var file in Directory.GetFiles(hooks).Append(Program))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await File.WriteAllTextAsync(Path.Combine(_git.Folder, "attributes"), "* diff=x filter=x\n");
        var included = Path.Combine(_git.Folder, "included");
        foreach (var setting in Promisor(".").Append("remote.origin.uploadpack=PROGRAM"))
        {
            await SetAsync(setting, "--file", included);
            await SetAsync(setting, "--file", Path.Combine(Folder, "config.worktree"));
        }

        foreach (var setting in settings)
            await SetAsync(setting, "--file", Path.Combine(Folder, "config"));
    }

    private async Task SetAsync(string setting, params string[] where)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        var value = setting[(at + 1)..]
            .Replace("PROGRAM", Program, StringComparison.Ordinal)
            .Replace("HOOKS", Path.Combine(_git.Folder, "hooks"), StringComparison.Ordinal)
            .Replace("ATTRIBUTES", Path.Combine(_git.Folder, "attributes"), StringComparison.Ordinal)
            .Replace("INCLUDED", Path.Combine(_git.Folder, "included"), StringComparison.Ordinal)
            .Replace("TRACE", Trace, StringComparison.Ordinal);
        await _git.RunAsync(["config", .. where, setting[..at], value == "." ? Path.Combine(_git.Folder, "work") : value]);
    }

    /// <summary>Leaves the commit and its tree, so that reading the file asks for a missing object.</summary>
    private async Task RemoveBlobAsync()
    {
        Directory.Delete(Path.Combine(Folder, "objects"), recursive: true);
        foreach (var name in new[] { "HEAD", "HEAD^{tree}" })
        {
            var id = (await _git.RunAsync("-C", "work", "rev-parse", name)).Trim();
            var loose = Path.Combine("objects", id[..2], id[2..]);
            Directory.CreateDirectory(Path.Combine(Folder, "objects", id[..2]));
            File.Copy(Path.Combine(_git.Folder, "work", ".git", loose), Path.Combine(Folder, loose));
        }
    }

    private async Task<string> BlobAsync() => (await _git.RunAsync("-C", "work", "rev-parse", "HEAD:README.md")).Trim();

    private World World() => Reading.Load($$"""
        edition: gitlab.com/premium/18.11
        clock: 2026-03-10T12:00:00Z
        users: [ { username: mara, email: mara@example.com } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { path: '{{Folder}}' } } ]
        tokens: [ { kind: personal, user: mara, name: all, scopes: [api], secret: glpat-test-hostile } ]
        """).World;

    private Task<GitLabSimulator> StartAsync() => GitLabSimulator.StartAsync(options =>
    {
        options.UseFreePort();
        options.World = World();
    });

    private async Task UseEverythingAsync(GitLabSimulator simulator)
    {
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-hostile");
        foreach (var path in new[]
        {
            "tree", "files/README.md?ref=main", "files/README.md/raw?ref=main", $"blobs/{await BlobAsync()}", "commits?with_stats=true",
            "commits/main/diff",
            "branches", "tags", "compare?from=main&to=main", "contributors", "archive.tar.gz",
        })
            (await client.GetAsync(new Uri($"api/v4/projects/acme%2Fshop/repository/{path}", UriKind.Relative))).Dispose();

        var url = new UriBuilder(new Uri(simulator.GitLabUrl, "acme/shop.git"))
        {
            UserName = "x", Password = "glpat-test-hostile",
        }.Uri.AbsoluteUri;
        await _git.TryAsync("clone", "-q", url, "clone");
        await _git.TryAsync("-C", "work", "-c", "user.name=m", "-c", "user.email=m@example.com", "commit", "-q", "--allow-empty",
            "-m", "second");
        await _git.TryAsync("-C", "work", "push", "-q", url, "HEAD:refs/heads/second");
    }
}
