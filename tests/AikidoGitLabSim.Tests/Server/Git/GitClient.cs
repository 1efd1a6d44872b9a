using System.ComponentModel;
using System.Diagnostics;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>The real git client in a folder of its own, with no configuration but what a test gives it.</summary>
internal sealed class GitClient : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("git-client-").FullName;

    /// <summary>Runs git and expects it to succeed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(arguments);
        code.ShouldBe(0, errors);
        return output;
    }

    /// <summary>Runs git and expects it to fail.</summary>
    /// <returns>What git said.</returns>
    public async Task<string> FailAsync(params string[] arguments)
    {
        var (code, _, errors) = await TryAsync(arguments);
        code.ShouldNotBe(0);
        return errors;
    }

    /// <summary>Runs git and expects it to succeed.</summary>
    /// <returns>What it said beside its output, such as what the server told.</returns>
    public async Task<string> ErrorsAsync(params string[] arguments)
    {
        var (code, _, errors) = await TryAsync(arguments);
        code.ShouldBe(0, errors);
        return errors;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Runs git.</summary>
    public Task<(int Code, string Output, string Errors)> TryAsync(params string[] arguments) => TryAsync(arguments, []);

    /// <summary>Runs git with more in its environment.</summary>
    public async Task<(int Code, string Output, string Errors)> TryAsync(string[] arguments,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = Folder;
        start.Environment["XDG_CONFIG_HOME"] = Folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var git = Start(start);
        git.StandardInput.Close();
        var errors = git.StandardError.ReadToEndAsync();
        var output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return (git.ExitCode, output, await errors);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("These tests need the git program on PATH; install git", missing);
        }
    }
}
