using System.Text;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>A tree whose names lead out of its folder makes no archive, as git makes none.</summary>
public sealed class CraftedTrees : PushTests
{
    [Theory]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData("a\\..\\..\\b")]
    [InlineData("good.txt")]
    public async Task An_archive_holds_no_name_that_leads_out_of_it(string name)
    {
        var folder = Path.Combine(Git.Folder, "crafted.git");
        await Git.RunAsync("init", "-q", "--bare", "-b", "main", folder);
        var blob = (await FeedAsync("text\n"u8.ToArray(), folder, "hash-object", "-w", "--stdin")).Trim();
        byte[] tree = [.. Encoding.UTF8.GetBytes($"100644 {name}\0"), .. Convert.FromHexString(blob)];
        var id = (await FeedAsync(tree, folder, "hash-object", "-w", "-t", "tree", "--literally", "--stdin")).Trim();
        var commit = (await Git.RunAsync("--git-dir", folder, "-c", "user.name=m", "-c", "user.email=m@example.com", "commit-tree", "-m",
            "first", id)).Trim();
        await Git.RunAsync("--git-dir", folder, "update-ref", "refs/heads/main", commit);
        Simulator.Worlds.Default.Apply(new PointTo("grp/proj", folder));
        using var client = Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-dev");
        foreach (var path in new[] { "/api/v4/projects/1/repository/archive.tar.gz", "/api/v4/projects/1/repository/archive.zip",
            "/grp/proj/-/archive/main/proj-main.zip" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            ((int)answer.StatusCode).ShouldBe(name == "good.txt" ? 200 : 404, path);
        }
    }

    private async Task<string> FeedAsync(byte[] input, string folder, params string[] arguments)
    {
        var file = Path.Combine(Git.Folder, "input");
        await File.WriteAllBytesAsync(file, input);
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh",
            ["-c", $"git --git-dir '{folder}' {string.Join(' ', arguments)} < '{file}'"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = System.Diagnostics.Process.Start(start)!;
        var output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return output;
    }
}
