using System.Security.Cryptography;
using AikidoGitLabSim.Tests.Server.Git;

namespace AikidoGitLabSim.Tests.Clients;

public sealed class WithGit(ServedGitLab gitLab) : IClassFixture<ServedGitLab>, IDisposable
{
    private readonly GitClient _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public async Task A_helper_that_is_asked_for_the_password_gives_the_token()
    {
        var helper = Path.Combine(_git.Folder, OperatingSystem.IsWindows() ? "ask.cmd" : "ask");
        await File.WriteAllTextAsync(helper,
            OperatingSystem.IsWindows() ? "@echo glpat-test-read\r\n" : "#!/bin/sh\necho glpat-test-read\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(helper, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (code, _, errors) = await _git.TryAsync(["clone", $"{gitLab.Url}/acme/shop.git", "shop"], ("GIT_ASKPASS", helper));
        code.ShouldBe(0, errors);
        File.Exists(Path.Combine(_git.Folder, "shop", "src", "cart.js")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_pushed_is_cloned_listed_and_refused_as_GitLab_does()
    {
        await _git.RunAsync("clone", gitLab.Clone("acme/two.git", "glpat-test-dev"), "two");
        await CommitAsync("two", "note.txt", [.. "noted\n"u8]);
        (await _git.FailAsync("-C", "two", "push", "origin", "main"))
            .ShouldContain("remote: GitLab: You are not allowed to push code to protected branches on this project.");
        await _git.RunAsync("-C", "two", "push", "origin", "HEAD:feature");
        (await _git.RunAsync("ls-remote", "--heads", gitLab.Clone("acme/two.git", "glpat-test-read"))).ShouldContain("refs/heads/feature");
        (await _git.FailAsync("-C", "two", "push", gitLab.Clone("acme/two.git", "glpat-test-read"), "HEAD:other")).ShouldContain(
            "You are not allowed to upload code.");
        await _git.RunAsync("clone", "--depth=1", "--branch=feature", gitLab.Clone("acme/two.git", "glpat-test-read"), "shallow");
        (await File.ReadAllTextAsync(Path.Combine(_git.Folder, "shallow", "note.txt"))).ShouldBe("noted\n");
    }

    [Fact]
    public async Task A_push_of_50_megabytes_takes_no_memory_for_them_and_leaves_no_trace_in_the_log()
    {
        const int size = 50 << 20;
        await _git.RunAsync("clone", gitLab.Clone("acme/three.git", "glpat-test-owner"), "three");
        await CommitAsync("three", "warm.txt", [.. "content-that-was-pushed\n"u8]);
        await _git.RunAsync("-C", "three", "push", "origin", "main");
        await CommitAsync("three", "large.bin", RandomNumberGenerator.GetBytes(size));
        var before = gitLab.PeakMemory;
        await _git.RunAsync("-C", "three", "push", "origin", "main");
        (gitLab.PeakMemory - before).ShouldBeLessThan(size / 2);
        gitLab.Said.ShouldNotContain("content-that-was-pushed");
        (await _git.RunAsync("ls-remote", gitLab.Clone("acme/three.git", "glpat-test-read"), "HEAD")).ShouldStartWith(
            (await _git.RunAsync("-C", "three", "rev-parse", "HEAD")).Trim());
    }

    private async Task CommitAsync(string clone, string file, byte[] content)
    {
        await File.WriteAllBytesAsync(Path.Combine(_git.Folder, clone, file), content);
        await _git.RunAsync("-C", clone, "add", file);
        await _git.RunAsync("-C", clone, "-c", "user.name=Me", "-c", "user.email=me@example.com", "commit", "--quiet", "-m", file);
    }
}
