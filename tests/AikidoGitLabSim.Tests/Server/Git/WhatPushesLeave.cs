using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>What a push leaves: in the world, in others, in answers and on disk.</summary>
public sealed class WhatPushesLeave : PushTests
{
    [Fact]
    public async Task Forks_worlds_and_resets_do_not_see_each_others_pushes()
    {
        Simulator.Worlds.Put(Simulator.Worlds.Default.Fork("fork"));
        var seed = await RemoteAsync();
        await Task.WhenAll(
            Git.RunAsync("-C", "mine", "push", "origin", "main:here"),
            Git.RunAsync("-C", "mine", "push", Url("lead", "fork"), "main:there"));
        (await RemoteAsync()).ShouldContain("here");
        (await RemoteAsync()).ShouldNotContain("/there");
        (await RemoteAsync("fork")).ShouldContain("/there");
        Simulator.Worlds.Default.Reset();
        (await RemoteAsync()).ShouldBe(seed);
        (await RemoteAsync("fork")).ShouldContain("/there");
    }

    [Fact]
    public async Task The_API_reads_what_was_pushed()
    {
        await Git.RunAsync("-C", "mine", "tag", "v1");
        await Git.RunAsync("-C", "mine", "push", "origin", "main", "main:feature", "v1");
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
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        var file = await ExportAsync();
        file.ShouldNotContain("path: /");
        Reading.Load(file).World.FindProject("grp/proj")!.Repository!.Files.Keys.ShouldBe(["README.md", "one.txt"]);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(Git.Folder, "mine", "binary"), [0xff, 0xfe, 0]);
        await Git.RunAsync("-C", "mine", "add", "binary");
        await Git.RunAsync("-C", "mine", "commit", "-m", "binary");
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        Directory.Exists(Reading.Load(await ExportAsync()).World.FindProject("grp/proj")!.GitDirectory).ShouldBeTrue();
    }

    [Fact]
    public async Task A_repository_on_this_machine_is_not_written_to()
    {
        await Git.RunAsync("clone", "--bare", Url("lead"), "source.git");
        var folder = Path.Combine(Git.Folder, "source.git");
        var before = Listing(folder);
        Simulator.Worlds.Default.Apply(new PointTo("grp/proj", folder));
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        (await RemoteAsync()).ShouldContain(await HeadAsync("mine"));
        Listing(folder).ShouldBe(before);
    }

    [Fact]
    public async Task Who_asks_why_learns_which_rule_refused_the_change()
    {
        using var client = Simulator.CreateClient();
        var log = await Git.TryAsync(["-C", "mine", "push", Url("dev"), "main"], ("GIT_CURL_VERBOSE", "1"));
        var id = log.Errors.Split('\n').Last(line => line.Contains("X-Request-Id: ", StringComparison.OrdinalIgnoreCase))
            .Split(' ')[^1].Trim();
        (await client.GetStringAsync(new Uri($"/_sim/worlds/default/decisions/{id}", UriKind.Relative))).ShouldContain(
            "\"refusedBy\":\"branch.protected\"");
    }

    [Fact]
    public async Task What_a_push_leaves_on_disk_goes_with_theSimulator()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        var folders = Path.GetDirectoryName(Simulator.Git.Home)!;
        Directory.EnumerateDirectories(folders, "push-*").Count().ShouldBe(1);
        await Git.FailAsync("-C", "mine", "push", Url("dev"), "main~1:refs/heads/main", "--force");
        Directory.EnumerateDirectories(folders, "push-*").Count().ShouldBe(1);
        Simulator.Git.Dispose();
        Directory.Exists(folders).ShouldBeFalse();
    }

    private async Task<string> ApiAsync(string path)
    {
        using var client = Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-dev");
        return await client.GetStringAsync(new Uri($"/api/v4/projects/1/{path}", UriKind.Relative));
    }

    private async Task<string> ExportAsync()
    {
        using var client = Simulator.CreateClient();
        return await client.GetStringAsync(new Uri("/_sim/worlds/default", UriKind.Relative));
    }

    private static string Listing(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {new FileInfo(file).Length} {System.IO.File.GetLastWriteTimeUtc(file):O}"));
}
