using System.Diagnostics;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

public sealed class GitFolders : IDisposable
{
    private readonly GitDirectories _folders = new();
    private readonly GitClient _git = new();

    public void Dispose()
    {
        _folders.Dispose();
        _git.Dispose();
    }

    [Fact]
    public async Task Git_finds_the_objects_that_the_model_names()
    {
        var repository = Repository.OfTexts(
            [new("a0", "1"), new("a.b/c", "2"), new("a/deep/er/file", "3"), new("a-b", "4"), new("\ufffd", "5"), new("\U0001F600", "6"),
                new("twin", "1")],
            new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
        var folder = _folders.Of(repository);
        (await _git.RunAsync("--git-dir", folder, "fsck", "--full", "--strict")).ShouldBeEmpty();
        (await _git.RunAsync("--git-dir", folder, "rev-parse", "HEAD")).Trim().ShouldBe(repository.CommitId);
        var listed = await _git.RunAsync("--git-dir", folder, "-c", "core.quotePath=false", "ls-tree", "-r", "-t", "HEAD");
        var reader = new GitReader(repository);
        foreach (var entry in reader.List(reader.Head!, "", recursive: true)!)
            listed.ShouldContain($"{entry.Mode} {entry.Type} {entry.Id}\t{entry.Path}\n");
    }

    [Fact]
    public void Worlds_and_forks_share_a_folder_until_the_simulator_ends()
    {
        var slot = new WorldSlot("one", GitHost.World);
        var fork = slot.Fork("two");
        var folder = _folders.Of(slot.Current.FindProject("grp/proj")!);
        _folders.Of(fork.Current.FindProject("grp/proj")!).ShouldBe(folder);
        _folders.Of(GitHost.World.FindProject("grp/proj")!).ShouldBe(folder);
        _folders.Count.ShouldBe(1);
        _folders.Dispose();
        Directory.Exists(Path.GetDirectoryName(folder)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_world_file_points_to_a_repository_on_this_machine()
    {
        await _git.RunAsync("init", "--bare", "-b", "main", "shop.git");
        var path = Path.Combine(_git.Folder, "shop.git");
        var world = Reading.Load(
            $"groups: [ {{ path: acme }} ]\nprojects: [ {{ path: acme/shop, repository: {{ path: '{path}' }} }} ]\n").World;
        var folder = _folders.Of(world.FindProject("acme/shop")!);
        (await _git.RunAsync("--git-dir", folder, "symbolic-ref", "HEAD")).Trim().ShouldBe("refs/heads/main");
        var written = AikidoGitLabSim.Server.WorldFiles.WorldFileWriter.Write(world, Reading.Now);
        Reading.Load(written).World.FindProject("acme/shop")!.GitDirectory.ShouldBe(path);
    }

    [Theory]
    [InlineData("shop.git", "not an absolute path")]
    [InlineData("/nowhere/shop.git", "there is no git repository")]
    public void What_is_not_a_repository_is_refused(string path, string message) => Reading
        .Problem($"groups: [ {{ path: acme }} ]\nprojects: [ {{ path: acme/shop, repository: {{ path: {path} }} }} ]\n").Message.ShouldBe(
            message);

    [Fact]
    public async Task A_child_gets_nothing_of_our_environment_and_no_secret()
    {
        using var child = GitProgram.Start(_folders.Home, "version=2", "var", "GIT_EDITOR");
        child!.StartInfo.Environment.Keys.Except(["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_NOSYSTEM", "GIT_TERMINAL_PROMPT",
            "GIT_NO_LAZY_FETCH", "LC_ALL", "GIT_PROTOCOL", "SystemRoot", "TEMP", "TMP"])
            .ShouldBeEmpty();
        await child.WaitForExitAsync();
        using var odd = GitProgram.Start(_folders.Home, "version=2; rm", "version");
        odd!.StartInfo.Environment.Keys.ShouldNotContain("GIT_PROTOCOL");
        await odd.WaitForExitAsync();
    }
}
