using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class ReadingCode : IAsyncLifetime, IDisposable
{
    private const string Head = """
        edition: self-managed/premium/18.11
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, members: { mara: developer, joe: guest } } ]
        tokens:
          - { kind: personal, user: mara, scopes: [read_api], secret: mara }
          - { kind: personal, user: joe, scopes: [read_api], secret: joe }
        """;

    private const string InMemory = """
        projects:
          - path: acme/shop
            createdAt: 2026-02-03T04:05:06Z
            repository:
              files: { README.md: "# Shop\n", src/cart.js: "one\ntwo\nthree\n", lib/a.rb: "puts 1\n" }
              branches: { dev: { files: { README.md: "# Shop\n", src/cart.js: "one\n2\nthree\n", lib/b.rb: "puts 1\n",
                  new.txt: "no newline" } } }
              tags: { v1: main, v2: dev }
        """;

    private static readonly string[] Questions =
    [
        "tree", "tree?recursive=true", "tree?path=src", "tree?ref=dev&recursive=true&per_page=2&page=2", "tree?ref=v2", "tree?ref=nowhere",
        "tree?path=nowhere",
        "tree?pagination=keyset&per_page=1", "files/README.md?ref=main", "files/src%2Fcart.js?ref=dev", "files/src%2Fcart.js/raw?ref=v1",
        "files/nowhere?ref=main", "files/src?ref=main",
        "commits", "commits?ref_name=dev", "commits?ref_name=dev&per_page=1", "commits?all=true", "commits?ref_name=dev&path=src%2Fcart.js",
        "commits?ref_name=nowhere",
        "commits?ref_name=dev&with_stats=true", "commits?until=2020-01-01", "commits?author=nobody", "commits/main", "commits/dev",
        "commits/nowhere", "commits/dev/diff", "commits/main/diff",
        "branches", "branches?search=^de", "branches/dev", "branches/main", "branches/nowhere", "branches?pagination=keyset&per_page=1",
        "tags", "tags?order_by=name&sort=asc", "tags/v2", "tags/v9", "compare?from=main&to=dev", "compare?from=dev&to=main",
        "compare?from=main&to=main", "compare?from=main&to=nowhere",
        "compare?from=dev&to=main&straight=true", "contributors", "blobs/0123456789012345678901234567890123456789",
    ];

    private readonly GitClient _git = new();
    private Sim? _sim;

    public async Task InitializeAsync() => _sim = await Sim.StartAsync($"{Head}\n{InMemory}");

    public async Task DisposeAsync() => await _sim!.DisposeAsync();

    public void Dispose() => _git.Dispose();

    [Fact]
    public async Task A_repository_in_a_folder_is_answered_as_the_same_one_in_a_world_file()
    {
        var folder = Path.Combine(_git.Folder, "shop.git");
        BareRepository.Write(Reading.Load($"{Head}\n{InMemory}").World.FindProject("acme/shop")!.Repository!, folder);
        await using var other = await Sim.StartAsync(
            $"{Head}\nprojects: [ {{ path: acme/shop, createdAt: 2026-02-03T04:05:06Z, repository: {{ path: '{folder}' }} }} ]");
        foreach (var question in Questions)
            (await RequestAsync(other, question)).ShouldBe(await RequestAsync(_sim!, question), question);
        (await TextAsync("/projects/1/languages", other)).ShouldBe(await TextAsync("/projects/1/languages"));
    }

    [Fact]
    public async Task The_history_of_merges_is_git_s_own()
    {
        var folder = await MergedAsync();
        await using var sim = await Sim.StartAsync($"{Head}\nprojects: [ {{ path: acme/shop, repository: {{ path: '{folder}' }} }} ]");
        foreach (var (question, arguments) in new (string, string[])[]
        {
            ("", []), ("&path=a.txt", ["--", "a.txt"]), ("&path=sub", ["--", "sub"]), ("&first_parent=true", ["--first-parent"]),
            ("&ref_name=side", ["side"]),
        })
        {
            var ids = JsonDocument.Parse(await TextAsync($"/projects/1/repository/commits?per_page=100{question}",
                sim)).RootElement.EnumerateArray().Select(commit => commit.GetProperty("id").GetString());
            var git = await _git.RunAsync(["-C", folder, "log", "--format=%H", .. arguments]);
            ids.ShouldBe(git.Split('\n', StringSplitOptions.RemoveEmptyEntries), question);
        }

        var file = JsonDocument.Parse(await TextAsync("/projects/1/repository/files/a.txt?ref=main", sim)).RootElement;
        file.GetProperty("last_commit_id").GetString()
            .ShouldBe((await _git.RunAsync("-C", folder, "log", "-1", "--format=%H", "--", "a.txt")).Trim());
        var tag = JsonDocument.Parse(await TextAsync("/projects/1/repository/tags/v1", sim)).RootElement;
        (tag.GetProperty("message").GetString(),
            tag.GetProperty("commit").GetProperty("title").GetString()).ShouldBe(("Release", "Second"));
        JsonDocument.Parse(await TextAsync("/projects/1", sim)).RootElement.GetProperty("default_branch").GetString().ShouldBe("main");
    }

    [Theory]
    [InlineData("", "one\n")]
    [InlineData("one\n", "")]
    [InlineData("one\ntwo\nthree\n", "one\n2\nthree\n")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n", "A\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nM\n")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\n", "A\nb\nc\nd\ne\nf\nG\n")]
    [InlineData("one", "one\n")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\r\n")]
    public async Task A_diff_is_git_s_own(string before, string after)
    {
        await _git.RunAsync("init", "-q", "-b", "main", "w");
        var work = Path.Combine(_git.Folder, "w");
        await File.WriteAllTextAsync(Path.Combine(work, "f"), before);
        await CommitAsync(work, "First", "2026-01-01T00:00:00Z");
        await File.WriteAllTextAsync(Path.Combine(work, "f"), after);
        await CommitAsync(work, "Second", "2026-01-02T00:00:00Z");
        var expected = await _git.RunAsync("-C", work, "diff", "HEAD~1", "HEAD");
        var hunks = expected[expected.IndexOf("@@", StringComparison.Ordinal)..];
        await using var sim = await Sim.StartAsync($"{Head}\nprojects: [ {{ path: acme/shop, repository: {{ path: '{work}' }} }} ]");
        var diff = JsonDocument.Parse(await TextAsync("/projects/1/repository/commits/main/diff", sim)).RootElement[0];
        diff.GetProperty("diff").GetString().ShouldBe(string.Join('\n', hunks.Split('\n').Select(WithoutFunction)));
    }

    [Fact]
    public async Task A_commit_that_moves_a_file_is_told_as_a_renaming()
    {
        var changes = JsonDocument.Parse(await TextAsync("/projects/1/repository/commits/dev/diff")).RootElement.EnumerateArray().ToList();
        changes.Select(change => change.GetProperty("new_path").GetString()).ShouldBe(["lib/b.rb", "new.txt", "src/cart.js"]);
        var moved = changes[0];
        (moved.GetProperty("old_path").GetString(), moved.GetProperty("renamed_file").GetBoolean(),
            moved.GetProperty("diff").GetString()).ShouldBe(("lib/a.rb", true, ""));
        changes[1].GetProperty("diff").GetString().ShouldBe("@@ -0,0 +1 @@\n+no newline\n\\ No newline at end of file\n");
        changes[2].GetProperty("diff").GetString().ShouldBe("@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n");
    }

    [Fact]
    public async Task A_folder_that_has_gone_is_told_as_a_git_that_cannot_be_reached()
    {
        await _git.RunAsync("init", "-q", "--bare", "-b", "main", "gone.git");
        var folder = Path.Combine(_git.Folder, "gone.git");
        await using var sim = await Sim.StartAsync($"{Head}\nprojects: [ {{ path: acme/shop, repository: {{ path: '{folder}' }} }} ]");
        (await sim.GetAsync("/projects/1/repository/tree", "mara")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync("/projects/1/repository/commits", sim)).ShouldBe("[]");
        Directory.Delete(folder, recursive: true);
        (await sim.GetAsync("/projects/1/repository/tree", "mara")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await sim.GetAsync("/projects", "mara")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Commits_are_paged_without_being_counted()
    {
        var answer = await _sim!.GetAsync("/projects/1/repository/commits?ref_name=dev&per_page=1", "mara");
        answer.Headers.GetValues("X-Next-Page").ShouldBe(["2"]);
        answer.Headers.Contains("X-Total").ShouldBeFalse();
        answer.Headers.GetValues("Link").Single().ShouldNotContain("rel=\"last\"");
    }

    [Theory]
    [InlineData("archive", "shop-main-{0}.tar.gz", "shop-main-{0}/README.md")]
    [InlineData("archive.tar?sha=dev&path=lib", "shop-dev-{1}-lib.tar", "shop-dev-{1}-lib/lib/b.rb")]
    [InlineData("archive.zip?sha=v2", "shop-v2-{1}.zip", "shop-v2-{1}/new.txt")]
    public async Task An_archive_has_the_name_and_folder_that_git_lab_gives_it(string question, string name, string file)
    {
        var reader = new GitReader(Reading.Load($"{Head}\n{InMemory}").World.FindProject("acme/shop")!.Repository!);
        string Filled(string text) => text.Replace("{0}", reader.Resolve("main")!.Id, StringComparison.Ordinal)
            .Replace("{1}", reader.Resolve("dev")!.Id, StringComparison.Ordinal);
        var answer = await _sim!.GetAsync($"/projects/1/repository/{question}", "mara");
        answer.Content.Headers.GetValues("Content-Disposition").Single().ShouldBe($"attachment; filename=\"{Filled(name)}\"");
        Names(await answer.Content.ReadAsStreamAsync(), name).ShouldContain(Filled(file));
    }

    [Theory]
    [InlineData("archive.tar.bz2", "{\"message\":\"404 File Not Found\"}")]
    [InlineData("archive.rar", "{\"error\":\"404 Not Found\"}")]
    [InlineData("archive?path=nowhere", "{\"message\":\"404 File Not Found\"}")]
    public async Task What_cannot_be_packed_is_missing(string question, string body)
    {
        var answer = await _sim!.GetAsync($"/projects/1/repository/{question}", "mara");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("commits")]
    [InlineData("commits/main")]
    [InlineData("commits/main/diff")]
    [InlineData("branches")]
    [InlineData("branches/main")]
    [InlineData("tags")]
    [InlineData("tags/v1")]
    [InlineData("compare?from=main&to=dev")]
    [InlineData("contributors")]
    [InlineData("archive")]
    [InlineData("files/README.md?ref=main")]
    public async Task A_guest_reads_no_private_code(string question)
    {
        var answer = await _sim!.GetAsync($"/projects/1/repository/{question}", "joe");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("{\"message\":\"403 Forbidden\"}");
    }

    /// <summary>Git names the function that a hunk is in behind its numbers.</summary>
    private static string WithoutFunction(string line) =>
        line.StartsWith("@@ ", StringComparison.Ordinal) ? line[..(line.IndexOf(" @@", StringComparison.Ordinal) + 3)] : line;

    private static List<string> Names(Stream archive, string name)
    {
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(archive);
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }

        using var tar =
            new TarReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(archive, CompressionMode.Decompress) : archive);
        var names = new List<string>();
        while (tar.GetNextEntry() is { } entry)
            names.Add(entry.Name);
        return names;
    }

    private static async Task<string> RequestAsync(Sim sim, string question)
    {
        var answer = await sim.GetAsync($"/projects/1/repository/{question}", "mara");
        var pages = string.Join(' ', answer.Headers.Where(header => header.Key is "Link" || header.Key.StartsWith("X-",
            StringComparison.Ordinal) && !header.Key.StartsWith("X-R", StringComparison.Ordinal)
            && header.Key is not ("X-Gitlab-Meta" or "X-Sim-Why"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
        return $"{answer.StatusCode} {pages}\n{await answer.Content.ReadAsStringAsync()}";
    }

    private async Task<string> TextAsync(string path, Sim? sim = null) =>
        await (await (sim ?? _sim!).GetAsync(path, "mara")).Content.ReadAsStringAsync();

    private async Task<string> MergedAsync()
    {
        await _git.RunAsync("init", "-q", "-b", "main", "merged");
        var work = Path.Combine(_git.Folder, "merged");
        Directory.CreateDirectory(Path.Combine(work, "sub"));
        await File.WriteAllTextAsync(Path.Combine(work, "a.txt"), "1\n");
        await CommitAsync(work, "First", "2026-01-01T00:00:00Z");
        await File.WriteAllTextAsync(Path.Combine(work, "a.txt"), "2\n");
        await CommitAsync(work, "Second", "2026-01-02T00:00:00Z");
        await _git.RunAsync("-C", work, "-c", "user.name=A", "-c", "user.email=a@example.com", "tag", "-a", "v1", "-m", "Release");
        await _git.RunAsync("-C", work, "checkout", "-q", "-b", "side", "HEAD~1");
        await File.WriteAllTextAsync(Path.Combine(work, "sub", "b.txt"), "b\n");
        await CommitAsync(work, "Aside", "2026-01-03T00:00:00Z");
        await _git.RunAsync("-C", work, "checkout", "-q", "main");
        await _git.RunAsync("-C", work, "-c", "user.name=A", "-c", "user.email=a@example.com", "merge", "-q", "--no-ff", "-m",
            "Merge", "side");
        return work;
    }

    private async Task CommitAsync(string work, string message, string at)
    {
        await _git.RunAsync("-C", work, "add", "-A");
        await _git.RunAsync("-C", work, "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false", "commit", "-q",
            "-m", message, "--date", at);
    }
}
