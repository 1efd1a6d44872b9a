using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>A world with a project whose code is a repository on this machine, with a history, and one whose code is in memory.</summary>
internal static class SoakWorld
{
    /// <summary>The token that may do everything.</summary>
    public const string Secret = "glpat-soak-0123456789";

    private const int Commits = 400;
    private const int Files = 40;
    private const int Lines = 200;

    /// <summary>The world.</summary>
    /// <param name="folder">The repository of <c>grp/large</c>.</param>
    public static World Load(string folder) => WorldFileReader.Read(
        $$"""
        edition: self-managed/premium/18.11
        users: [ { username: mara, admin: true } ]
        groups: [ { path: grp, members: { mara: owner } } ]
        projects:
          - { path: grp/large, repository: { path: '{{folder}}' } }
          - { path: grp/small, repository: { files: { README.md: "# Small\n" } } }
        tokens: [ { kind: personal, user: mara, name: all, scopes: [api], secret: {{Secret}} } ]
        """,
        new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "localhost")).Loaded!.World;

    /// <summary>Makes the repository: some hundred commits that change text files.</summary>
    /// <returns>Its folder.</returns>
    public static async Task<string> MakeAsync(string folder)
    {
        var bare = Path.Combine(folder, "history.git");
        await LargeRepository.GitAsync(folder, "init", "--quiet", "--bare", "-b", "main", bare);
        using var import = Process.Start(new ProcessStartInfo("git", ["--git-dir", bare, "fast-import", "--quiet"])
        {
            RedirectStandardInput = true, UseShellExecute = false,
        })!;
        var input = import.StandardInput;
        for (var commit = 0; commit < Commits; commit++)
        {
            await input.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                $"commit refs/heads/main\ncommitter Mara <mara@example.com> {1_700_000_000 + commit} +0000\ndata 6\nchange\n"));
            for (var file = 0; file < 3; file++)
            {
                var text = string.Join('\n',
                    Enumerable.Range(0, Lines).Select(line => line % 7 == commit % 7 ? $"line {line} of {commit}" : $"line {line}")) + "\n";
                await input.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                    $"M 100644 inline src/file{((commit * 3) + file) % Files}.txt\ndata {text.Length}\n{text}\n"));
            }
        }

        input.Close();
        await import.WaitForExitAsync();
        await LargeRepository.GitAsync(folder, "--git-dir", bare, "repack", "-q", "-a", "-d");
        return bare;
    }
}
