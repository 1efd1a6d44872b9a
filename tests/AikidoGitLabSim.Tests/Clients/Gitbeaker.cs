using System.Security.Cryptography;
using System.Text.Json;
using AikidoGitLabSim.Tests.Truth;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>The published client <c>@gitbeaker/rest</c>, as <c>tests/clients/package-lock.json</c> pins it.</summary>
public sealed class Gitbeaker : IAsyncLifetime
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "gitbeaker.mjs"];
    private string _folder = "";

    /// <summary>Has the packages installed: beside the script when they are there, else in a folder for temporary files that is kept for the next run.</summary>
    public async Task InitializeAsync()
    {
        if (!ClientProgram.Has("node") || !ClientProgram.Has("npm"))
            return;
        var source = Path.Combine(RepositoryRoot.Find()!.FullName, "tests", "clients");
        if (Directory.Exists(Path.Combine(source, "node_modules", "@gitbeaker", "rest")))
        {
            _folder = source;
            return;
        }

        var content = Files.SelectMany(file => File.ReadAllBytes(Path.Combine(source, file))).ToArray();
        _folder = Path.Combine(Path.GetTempPath(), $"gitlab-sim-clients-{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}");
        if (!Directory.Exists(_folder))
            await InstallAsync(source, _folder);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Carries out one call.</summary>
    /// <returns>What the client gave back.</returns>
    internal async Task<JsonElement> CallAsync(string host, string token, string on, string call, params object[] arguments)
    {
        var answer = await TryAsync(host, token, on, call, arguments);
        answer.TryGetProperty("error", out var error).ShouldBeFalse(error.ToString());
        return answer.GetProperty("value");
    }

    /// <summary>Carries out one call that is refused.</summary>
    /// <returns>The client's error.</returns>
    internal async Task<JsonElement> FailAsync(string host, string token, string on, string call, params object[] arguments) =>
        (await TryAsync(host, token, on, call, arguments)).GetProperty("error");

    private async Task<JsonElement> TryAsync(string host, string token, string on, string call, object[] arguments)
    {
        var asked = JsonSerializer.Serialize(new { host, calls = new[] { new { token, on, call, arguments } } });
        var (code, output, errors) = await ClientProgram.RunAsync(_folder, asked, "node", "gitbeaker.mjs");
        code.ShouldBe(0, errors);
        return JsonDocument.Parse(output).RootElement[0];
    }

    private static async Task InstallAsync(string source, string target)
    {
        var staged = Directory.CreateTempSubdirectory("gitlab-sim-npm-").FullName;
        foreach (var file in Files)
            File.Copy(Path.Combine(source, file), Path.Combine(staged, file));
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (code, _, errors) = await ClientProgram.RunAsync(staged, "", npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        code.ShouldBe(0, $"npm ci in tests/clients failed; see that a package registry can be reached. {errors}");
        try
        {
            Directory.Move(staged, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another run was faster.
            Directory.Delete(staged, recursive: true);
        }
    }
}
