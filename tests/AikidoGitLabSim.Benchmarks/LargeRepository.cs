using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>A bare repository of a given size: files that do not compress, packed once.</summary>
internal static class LargeRepository
{
    private const int FileSize = 64 * 1024;

    /// <summary>Makes it.</summary>
    /// <returns>Its folder.</returns>
    public static async Task<string> MakeAsync(string folder, int megabytes)
    {
        var bare = Path.Combine(folder, "large.git");
        await GitAsync(folder, "init", "--quiet", "--bare", "-b", "main", bare);
        using var import = Start(folder, "--git-dir", bare, "fast-import", "--quiet");
        await WriteAsync(import.StandardInput, megabytes * 1024 * 1024 / FileSize);
        import.StandardInput.Close();
        await import.WaitForExitAsync();
        await GitAsync(folder, "--git-dir", bare, "repack", "-q", "-a", "-d");
        return bare;
    }

    /// <summary>Runs git and expects it to succeed.</summary>
    public static async Task GitAsync(string folder, params string[] arguments)
    {
        using var git = Start(folder, arguments);
        git.StandardInput.Close();
        await git.WaitForExitAsync();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git {arguments[0]} ended with {git.ExitCode}");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, UseShellExecute = false,
        };
        start.Environment["HOME"] = folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        return Process.Start(start)!;
    }

    private static async Task WriteAsync(StreamWriter input, int files)
    {
        var random = new Random(7);
        var content = new byte[FileSize];
        await input.WriteAsync("commit refs/heads/main\ncommitter Me <me@example.com> 1767225600 +0000\ndata 5\nlarge\n");
        for (var i = 0; i < files; i++)
        {
            random.NextBytes(content);
            await input.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"M 100644 inline dir{i % 20}/file{i}\ndata {FileSize}\n"));
            await input.FlushAsync();
            await input.BaseStream.WriteAsync(content);
            await input.WriteAsync("\n");
        }
    }
}
