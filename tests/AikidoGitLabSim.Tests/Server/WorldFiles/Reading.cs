using System.Security.Cryptography;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

internal static class Reading
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Random-looking, and the same in every run.</summary>
    public static Entropy Counting()
    {
        var count = 0;
        return destination => SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref count))).AsSpan(0, destination.Length)
            .CopyTo(destination);
    }

    public static WorldFileResult Read(string text) =>
        WorldFileReader.Read(text, new WorldFileContext(Now, Counting(), "gitlab.example.com"));

    public static LoadedWorld Load(string text)
    {
        var result = Read(text);
        result.Problems.ShouldBeEmpty();
        return result.Loaded.ShouldNotBeNull();
    }

    public static WorldFileProblem Problem(string text)
    {
        var result = Read(text);
        result.Loaded.ShouldBeNull();
        return result.Problems.ShouldHaveSingleItem();
    }

    public static string DocumentationExample() => Documentation.Read("world-file.md").Split("```yaml\n")[1].Split("```")[0];
}
