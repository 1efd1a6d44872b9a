using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>The real git pushes to a simulator of its own.</summary>
public sealed class Pushing : IAsyncLifetime, IDisposable
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

    private readonly GitClient _git = new();
    private GitLabSimulator _simulator = null!;

    public async Task InitializeAsync()
    {
        _simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = Reading.Load(File).World;
        });
        await _git.RunAsync("clone", Url("lead"), "mine");
        await CommitAsync("mine", "one.txt");
    }

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_push_is_there_for_the_next_clone(string version)
    {
        await _git.RunAsync("-c", $"protocol.version={version}", "-C", "mine", "push", "origin", "main");
        var head = await HeadAsync("mine");
        (await RemoteAsync()).ShouldBe($"{head}\tHEAD\n{head}\trefs/heads/main\n");
        await _git.RunAsync("-c", $"protocol.version={version}", "clone", Url("dev"), "theirs");
        (await _git.RunAsync("-C", "theirs", "log", "--format=%s")).ShouldBe("one.txt\nInitial commit\n");
        (await _git.RunAsync("-C", "theirs", "fsck", "--strict")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pushes_build_on_one_another()
    {
        for (var i = 0; i < 8; i++)
        {
            await CommitAsync("mine", $"{i}.txt");
            await _git.RunAsync("-C", "mine", "push", "origin", "main");
        }

        await _git.RunAsync("clone", Url("dev"), "theirs");
        (await _git.RunAsync("-C", "theirs", "rev-list", "--count", "HEAD")).ShouldBe("10\n");
        await CommitAsync("theirs", "theirs.txt");
        await _git.RunAsync("-C", "theirs", "push", "origin", "HEAD:feature");
        await _git.RunAsync("-C", "mine", "fetch");
        (await _git.RunAsync("-C", "mine", "rev-parse", "origin/feature")).Trim().ShouldBe(await HeadAsync("theirs"));
    }

    [Fact]
    public async Task A_Developer_may_not_push_to_the_default_branch_and_nothing_of_the_push_is_kept()
    {
        var before = await RemoteAsync();
        var said = await _git.FailAsync("-C", "mine", "push", Url("dev"), "main", "main:feature");
        said.ShouldContain("remote: GitLab: You are not allowed to push code to protected branches on this project.");
        said.ShouldContain("! [remote rejected] main -> main (pre-receive hook declined)");
        said.ShouldContain("! [remote rejected] main -> feature (pre-receive hook declined)");
        (await RemoteAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_Developer_makes_moves_forces_and_deletes_a_branch()
    {
        var said = await _git.ErrorsAsync("-C", "mine", "push", Url("dev"), "main:feature/x");
        said.ShouldContain("remote: To create a merge request for feature/x, visit:");
        said.ShouldContain($"remote:   {_simulator.GitLabUrl}grp/proj/-/merge_requests/new?merge_request%5Bsource_branch%5D=feature%2Fx");
        await _git.RunAsync("-C", "mine", "commit", "--amend", "-m", "other");
        (await _git.FailAsync("-C", "mine", "push", Url("dev"), "main:feature/x")).ShouldContain("rejected");
        await _git.RunAsync("-C", "mine", "push", "--force", Url("dev"), "main:feature/x");
        (await RemoteAsync()).ShouldContain($"{await HeadAsync("mine")}\trefs/heads/feature/x");
        await _git.RunAsync("-C", "mine", "push", Url("dev"), "--delete", "feature/x");
        (await RemoteAsync()).ShouldNotContain("feature");
    }

    [Theory]
    [InlineData("lead", "+main~1:main", "You are not allowed to force push code to a protected branch on this project.")]
    [InlineData("dev", "+main~1:main", "You are not allowed to force push code to a protected branch on this project.")]
    [InlineData("lead", ":main", "The default branch of a project cannot be deleted.")]
    [InlineData("lead", "main:refs/tags/main", "You cannot use default branch name to create a tag")]
    [InlineData("lead", "main:refs/heads/0123456789012345678901234567890123456789", "You cannot create a branch with a 40-character hexadecimal branch name.")]
    public async Task What_GitLab_takes_from_nobody_is_refused_in_its_words(string user, string change, string words)
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        var before = await RemoteAsync();
        var said = await _git.FailAsync("-C", "mine", "push", Url(user), change);
        said.ShouldContain($"remote: GitLab: {words}");
        said.ShouldContain("(pre-receive hook declined)");
        (await RemoteAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Tags_of_both_kinds_come_and_go()
    {
        await _git.RunAsync("-C", "mine", "tag", "light");
        await _git.RunAsync("-C", "mine", "-c", "user.name=Me", "-c", "user.email=me@example.com", "tag", "-a", "v1.0", "-m", "First");
        await _git.RunAsync("-C", "mine", "push", Url("dev"), "--tags");
        (await RemoteAsync()).ShouldContain("refs/tags/v1.0^{}");
        await _git.RunAsync("-C", "mine", "push", Url("dev"), "--delete", "v1.0");
        (await RemoteAsync()).ShouldNotContain("v1.0");
        (await RemoteAsync()).ShouldContain("refs/tags/light");
    }

    [Fact]
    public async Task A_mirror_push_brings_and_removes_refs_and_keeps_the_default_branch_in_its_place()
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main:old", "main");
        await _git.RunAsync("clone", "--mirror", Url("lead"), "mirror.git");
        await _git.RunAsync("-C", "mirror.git", "branch", "-D", "old");
        await _git.RunAsync("-C", "mirror.git", "branch", "new", "main");
        await _git.RunAsync("-C", "mirror.git", "push", "--mirror", Url("lead"));
        var head = await HeadAsync("mine");
        (await RemoteAsync()).ShouldBe($"{head}\tHEAD\n{head}\trefs/heads/main\n{head}\trefs/heads/new\n");
    }

    [Fact]
    public async Task A_push_from_behind_is_told_to_fetch_first_and_one_in_a_race_that_the_ref_moved()
    {
        await _git.RunAsync("clone", Url("lead"), "theirs");
        await CommitAsync("theirs", "theirs.txt");
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        (await _git.FailAsync("-C", "theirs", "push", "origin", "main")).ShouldContain("! [rejected]        main -> main (fetch first)");
        (await _git.FailAsync("-C", "theirs", "push", "--force-with-lease", "origin", "main")).ShouldContain("(stale info)");
        await _git.RunAsync("-C", "theirs", "-c", "user.name=Me", "-c", "user.email=me@example.com", "pull", "--no-rebase", "--no-edit", "origin", "main");
        await _git.RunAsync("-C", "theirs", "push", "origin", "main");
    }

    [Fact]
    public async Task Of_many_pushes_at_once_to_one_branch_one_is_taken_and_to_many_branches_all()
    {
        const int many = 6;
        var names = Enumerable.Range(0, many).Select(i => $"clone{i}").ToList();
        foreach (var name in names)
        {
            await _git.RunAsync("clone", "--quiet", Url("lead"), name);
            await CommitAsync(name, $"{name}.txt");
        }

        var pushes = await Task.WhenAll(names.Select(name => _git.TryAsync("-C", name, "push", "origin", $"main:{name}", "main:same")));
        pushes.Count(push => push.Code == 0).ShouldBe(1);
        foreach (var (_, _, errors) in pushes.Where(push => push.Code != 0))
            errors.ShouldMatch("main -> same \\((failed to update ref|fetch first|non-fast-forward)\\)");
        var remote = await RemoteAsync();
        foreach (var name in names.Where((_, i) => pushes[i].Code == 0 || pushes[i].Errors.Contains("failed to update ref", StringComparison.Ordinal)))
            remote.ShouldContain($"{await HeadAsync(name)}\trefs/heads/{name}");
        await _git.RunAsync("clone", "--mirror", Url("dev"), "all.git");
        (await _git.RunAsync("-C", "all.git", "fsck", "--strict")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_atomic_push_goes_whole_or_not_at_all()
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main:a");
        var said = await _git.FailAsync("-C", "mine", "push", "--atomic", "origin", "main:b", "main:a/below");
        said.ShouldContain("(atomic transaction failed)");
        said.ShouldContain("(failed to update ref)");
        (await RemoteAsync()).ShouldNotContain("refs/heads/b");
        (await _git.FailAsync("-C", "mine", "push", "origin", "main:b", "main:a/below")).ShouldContain("[new branch]      main -> b");
        (await RemoteAsync()).ShouldContain("refs/heads/b");
    }

    [Fact]
    public async Task A_shallow_clone_pushes_what_it_made()
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        await _git.RunAsync("clone", "--depth=1", Url("lead"), "shallow");
        await CommitAsync("shallow", "deep.txt");
        await _git.RunAsync("-C", "shallow", "push", "origin", "main");
        (await RemoteAsync()).ShouldContain(await HeadAsync("shallow"));
    }

    [Fact]
    public async Task What_stems_from_a_shallow_root_that_is_not_here_is_refused()
    {
        await _git.RunAsync("init", "-b", "main", "elsewhere");
        await CommitAsync("elsewhere", "1.txt");
        await CommitAsync("elsewhere", "2.txt");
        await _git.RunAsync("clone", "--depth=1", $"file://{_git.Folder}/elsewhere", "shallow");
        (await _git.FailAsync("-C", "shallow", "push", Url("dev"), "main:feature")).ShouldContain("(shallow update not allowed)");
    }

    [Fact]
    public async Task Push_options_are_taken() =>
        await _git.RunAsync("-C", "mine", "push", "-o", "ci.skip", "origin", "main");

    [Fact]
    public async Task GitLabs_own_refs_are_not_for_pushes() =>
        (await _git.FailAsync("-C", "mine", "push", "origin", "main:refs/merge-requests/1/head")).ShouldContain("(deny updating a hidden ref)");

    [Fact]
    public async Task Forks_worlds_and_resets_do_not_see_each_others_pushes()
    {
        _simulator.Worlds.Put(_simulator.Worlds.Default.Fork("fork"));
        var seed = await RemoteAsync();
        await Task.WhenAll(
            _git.RunAsync("-C", "mine", "push", "origin", "main:here"),
            _git.RunAsync("-C", "mine", "push", Url("lead", "fork"), "main:there"));
        (await RemoteAsync()).ShouldContain("here");
        (await RemoteAsync()).ShouldNotContain("/there");
        (await RemoteAsync("fork")).ShouldContain("/there");
        _simulator.Worlds.Default.Reset();
        (await RemoteAsync()).ShouldBe(seed);
        (await RemoteAsync("fork")).ShouldContain("/there");
    }

    [Fact]
    public async Task The_API_reads_what_was_pushed()
    {
        await _git.RunAsync("-C", "mine", "tag", "v1");
        await _git.RunAsync("-C", "mine", "push", "origin", "main", "main:feature", "v1");
        var head = await HeadAsync("mine");
        (await ApiAsync("repository/files/one.txt/raw?ref=main")).ShouldBe("one.txt\n");
        (await ApiAsync("repository/tree")).ShouldContain("\"one.txt\"");
        (await ApiAsync("repository/commits")).ShouldStartWith($"[{{\"id\":\"{head}\"");
        (await ApiAsync("repository/branches")).ShouldContain("\"name\":\"feature\"");
        (await ApiAsync("repository/tags")).ShouldContain("\"name\":\"v1\"");
        (await ApiAsync("repository/branches/feature")).ShouldContain("\"author_email\":\"me@example.com\"");
    }

    [Fact]
    public async Task A_world_with_pushes_is_written_as_a_world_file_that_has_the_files()
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        var file = await ExportAsync();
        file.ShouldNotContain("path: /");
        Reading.Load(file).World.FindProject("grp/proj")!.Repository!.Files.Keys.ShouldBe(["README.md", "one.txt"]);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(_git.Folder, "mine", "binary"), [0xff, 0xfe, 0]);
        await _git.RunAsync("-C", "mine", "add", "binary");
        await _git.RunAsync("-C", "mine", "commit", "-m", "binary");
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        Directory.Exists(Reading.Load(await ExportAsync()).World.FindProject("grp/proj")!.GitDirectory).ShouldBeTrue();
    }

    [Fact]
    public async Task A_repository_on_this_machine_is_not_written_to()
    {
        await _git.RunAsync("clone", "--bare", Url("lead"), "source.git");
        var folder = Path.Combine(_git.Folder, "source.git");
        var before = Listing(folder);
        _simulator.Worlds.Default.Apply(new PointTo("grp/proj", folder));
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        (await RemoteAsync()).ShouldContain(await HeadAsync("mine"));
        Listing(folder).ShouldBe(before);
    }

    [Fact]
    public async Task Who_asks_why_learns_which_rule_refused_the_change()
    {
        using var client = _simulator.CreateClient();
        var log = await _git.TryAsync(["-C", "mine", "push", Url("dev"), "main"], ("GIT_CURL_VERBOSE", "1"));
        var id = log.Errors.Split('\n').Last(line => line.Contains("X-Request-Id: ", StringComparison.OrdinalIgnoreCase)).Split(' ')[^1].Trim();
        (await client.GetStringAsync(new Uri($"/_sim/worlds/default/decisions/{id}", UriKind.Relative))).ShouldContain("\"refusedBy\":\"branch.protected\"");
    }

    [Fact]
    public async Task What_a_push_leaves_on_disk_goes_with_the_simulator()
    {
        await _git.RunAsync("-C", "mine", "push", "origin", "main");
        var folders = Path.GetDirectoryName(_simulator.Git.Home)!;
        Directory.EnumerateDirectories(folders, "push-*").Count().ShouldBe(1);
        await _git.FailAsync("-C", "mine", "push", Url("dev"), "main~1:refs/heads/main", "--force");
        Directory.EnumerateDirectories(folders, "push-*").Count().ShouldBe(1);
        _simulator.Git.Dispose();
        Directory.Exists(folders).ShouldBeFalse();
    }

    private string Url(string user, string? world = null)
    {
        var url = new UriBuilder(_simulator.UrlOf(world)) { UserName = "any", Password = $"glpat-test-{user}" };
        url.Path = $"{url.Path.TrimEnd('/')}/grp/proj.git";
        return url.Uri.AbsoluteUri;
    }

    private async Task CommitAsync(string clone, string file)
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_git.Folder, clone, file), $"{file}\n");
        await _git.RunAsync("-C", clone, "add", file);
        await _git.RunAsync("-C", clone, "-c", "user.name=Me", "-c", "user.email=me@example.com", "commit", "--quiet", "-m", file);
        await _git.RunAsync("-C", clone, "config", "user.name", "Me");
        await _git.RunAsync("-C", clone, "config", "user.email", "me@example.com");
    }

    private async Task<string> HeadAsync(string clone) => (await _git.RunAsync("-C", clone, "rev-parse", "HEAD")).Trim();

    private Task<string> RemoteAsync(string? world = null) => _git.RunAsync("ls-remote", Url("dev", world));

    private async Task<string> ApiAsync(string path)
    {
        using var client = _simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-dev");
        return await client.GetStringAsync(new Uri($"/api/v4/projects/1/{path}", UriKind.Relative));
    }

    private async Task<string> ExportAsync()
    {
        using var client = _simulator.CreateClient();
        return await client.GetStringAsync(new Uri("/_sim/worlds/default", UriKind.Relative));
    }

    private static string Listing(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {new FileInfo(file).Length} {System.IO.File.GetLastWriteTimeUtc(file):O}"));
}
