using System.Security.Cryptography;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>The folder in which the packages of <c>tests/clients/package-lock.json</c> are installed, beside the scripts that use
/// them.</summary>
internal static class NpmFolder
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "gitbeaker.mjs", "wiremock.mjs"];
    private static readonly string[] Packages = ["@gitbeaker/rest", "wiremock", "wiremock-captain", "wiremock-rest-client"];
    private static readonly Lazy<Task<string>> Installed = new(FindAsync);

    /// <summary>The folder: beside the scripts when the packages are there, else one for temporary files that is kept for the next
    /// run.</summary>
    public static Task<string> InstalledAsync() => Installed.Value;

    private static async Task<string> FindAsync()
    {
        var source = Path.Combine(Repository.Root, "tests", "clients");
        if (Packages.All(package => Directory.Exists(Path.Combine([source, "node_modules", .. package.Split('/')]))))
            return source;
        var content = Files.SelectMany(file => File.ReadAllBytes(Path.Combine(source, file))).ToArray();
        var target = Path.Combine(Path.GetTempPath(), $"gitlab-sim-clients-{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}");
        if (!Directory.Exists(target))
            await InstallAsync(source, target);
        return target;
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
