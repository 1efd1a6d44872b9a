using System.Diagnostics;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Samples;

/// <summary>Clients in other languages use the control API and plain HTTP.</summary>
public sealed class OtherLanguageTests
{
    [ProgramFact("python3")]
    public async Task Python_lists_projects_until_the_token_expires()
    {
        var lines = await RunAsync("python3", "list_projects.py");
        Assert.Equal(["['acme/shop']", "401 Token is expired. You can either do re-authorization or token refresh."], lines);
    }

    [ProgramFact("node")]
    public async Task JavaScript_lists_projects_until_the_token_expires()
    {
        var lines = await RunAsync("node", "list-projects.mjs");
        Assert.Equal(["[ 'acme/shop' ]", "401 Token is expired. You can either do re-authorization or token refresh."], lines);
    }

    private static async Task<string[]> RunAsync(string program, string script)
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.UseFreePort());
        var start = new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, script), gitLab.GitLabUrl.ToString()])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        using var running = Process.Start(start);
        Assert.NotNull(running);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = await running.StandardOutput.ReadToEndAsync(limit.Token);
        await running.WaitForExitAsync(limit.Token);
        Assert.Equal(0, running.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
