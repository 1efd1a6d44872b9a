using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Storage;
using AikidoGitLabSim.Storage.Memory;
using AikidoGitLabSim.Storage.Sqlite;
using AikidoGitLabSim.Tests.Server.Git;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>A simulator that keeps its worlds, as a client sees it.</summary>
public sealed class KeptSimulator : IDisposable
{
    private const string Token = "glpat-sim-too-many-scopes0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    [Fact]
    public async Task A_token_made_before_a_restart_works_after_it_and_its_predecessor_does_not()
    {
        string made;
        using (var log = Open())
        {
            await using var before = await StartAsync(log);
            made = await RotateAsync(before, Token);
        }

        using var again = Open();
        await using var after = await StartAsync(again);
        (await SelfAsync(after, made)).ShouldBe(HttpStatusCode.OK);
        (await SelfAsync(after, Token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_pushed_commit_clones_after_a_restart()
    {
        using var git = new GitClient();
        using (var log = Open())
        {
            await using var before = await StartAsync(log);
            await PushAsync(git, before, "feature");
        }

        using var again = Open();
        await using var after = await StartAsync(again);
        (await CloneAsync(git, after, "feature")).ShouldBe("feature.txt\nInitial commit\n");
        await PushAsync(git, after, "second");
        (await CloneAsync(git, after, "second")).ShouldContain("second.txt");
        again.Check().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commit_that_one_simulator_took_clones_from_another_with_the_same_log()
    {
        using var git = new GitClient();
        using var log = new MemoryWorldLog();
        await using var one = await StartAsync(log);
        await PushAsync(git, one, "feature");
        await using var other = await StartAsync(log);
        (await CloneAsync(git, other, "feature")).ShouldBe("feature.txt\nInitial commit\n");
    }

    [Fact]
    public async Task What_the_control_API_made_is_there_after_a_restart()
    {
        using (var log = Open())
        {
            await using var before = await StartAsync(log);
            using var client = before.CreateClient();
            using var world = new StringContent("users: [ { username: mara } ]");
            (await client.PutAsync(new Uri("/_sim/worlds/t42", UriKind.Relative), world)).StatusCode.ShouldBe(HttpStatusCode.Created);
            (await client.PostAsJsonAsync("/_sim/worlds/t42/fork", new { @as = "fork" })).StatusCode.ShouldBe(HttpStatusCode.Created);
            (await client.PatchAsJsonAsync("/_sim/worlds/fork", new { edition = "self-managed/free/18.11" })).StatusCode.ShouldBe(
                HttpStatusCode.OK);
            (await client.DeleteAsync(new Uri("/_sim/worlds/t42", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        using var again = Open();
        await using var after = await StartAsync(again);
        after.Worlds.All.Select(slot => slot.Name).ShouldBe(["default", "fork"]);
        after.Worlds.All.Last().Current.Edition.ToString().ShouldBe("self-managed/free/18.11");
    }

    [Fact]
    public async Task While_the_disk_is_full_reads_go_on_and_writes_are_503_until_there_is_room()
    {
        using (Open())
        {
        }

        var connection = SqliteFile.Open(FileName, Durability.Full);
        using var log = new SqliteWorldLog(new SqliteWriter(connection, FileName, keepsTrying: false), Durability.Full);
        await using var simulator = await StartAsync(log);
        SqliteFile.Execute(connection, "PRAGMA max_page_count = 1");
        for (var n = 0; n < 1000 && log.Trouble is null; n++)
            (await PutAsync(simulator, $"t{n}")).Dispose();

        using var refused = await PutAsync(simulator, "refused");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await SelfAsync(simulator, Token)).ShouldBe(HttpStatusCode.OK);

        SqliteFile.Execute(connection, "PRAGMA max_page_count = 1000000");
        using var made = await PutAsync(simulator, "made");
        made.IsSuccessStatusCode.ShouldBeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileName => Path.Combine(_folder.FullName, "w.db");

    private SqliteWorldLog Open() => SqliteWorldLog.Open(FileName);

    private static Task<GitLabSimulator> StartAsync(IWorldLog log) => GitLabSimulator.StartAsync(options =>
    {
        options.World = WorldFormTests.Company;
        options.Log = log;
        options.UseFreePort();
    });

    private static async Task<HttpResponseMessage> PutAsync(GitLabSimulator simulator, string name)
    {
        using var client = simulator.CreateClient();
        using var world = new StringContent("users: [ { username: mara } ]");
        return await client.PutAsync(new Uri($"/_sim/worlds/{name}", UriKind.Relative), world);
    }

    private static async Task<HttpStatusCode> SelfAsync(GitLabSimulator simulator, string token)
    {
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.GetAsync(new Uri("/api/v4/personal_access_tokens/self", UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<string> RotateAsync(GitLabSimulator simulator, string token)
    {
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.PostAsync(new Uri("/api/v4/personal_access_tokens/self/rotate", UriKind.Relative), null);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]!.ToString();
    }

    private static string UrlOf(GitLabSimulator simulator) => $"http://x:{Token}@{simulator.GitLabUrl.Authority}/acme/shop.git";

    private static async Task PushAsync(GitClient git, GitLabSimulator simulator, string branch)
    {
        var folder = $"mine-{branch}";
        await git.RunAsync("clone", UrlOf(simulator), folder);
        await git.RunAsync("-C", folder, "checkout", "-b", branch);
        await File.WriteAllTextAsync(Path.Combine(git.Folder, folder, $"{branch}.txt"), branch);
        await git.RunAsync("-C", folder, "add", ".");
        await git.RunAsync("-C", folder, "-c", "user.name=mara", "-c", "user.email=mara@example.com", "commit", "-m", $"{branch}.txt");
        await git.RunAsync("-C", folder, "push", "origin", branch);
    }

    private static async Task<string> CloneAsync(GitClient git, GitLabSimulator simulator, string branch)
    {
        await git.RunAsync("clone", "--branch", branch, UrlOf(simulator), $"theirs-{branch}");
        (await git.RunAsync("-C", $"theirs-{branch}", "fsck", "--strict")).ShouldBeEmpty();
        return await git.RunAsync("-C", $"theirs-{branch}", "log", "--format=%s");
    }
}
