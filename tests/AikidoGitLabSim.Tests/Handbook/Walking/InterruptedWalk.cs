using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.Tests.Cli;
using AikidoGitLabSim.Tests.Clients;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>Ctrl-C while <c>handbook walk</c> carries out a page: the signal goes to the whole process group, as from a terminal.</summary>
public sealed class InterruptedWalk(ServedGitLab gitLab) : IClassFixture<ServedGitLab>, IDisposable
{
    // The last steps name buttons that are nowhere, so that the walk is still busy when its token exists.
    private const string Page = """
        # Keys for Stillwater

        1. Go to **Edit profile** > **Access tokens**.
        2. Click **Add new token**.
        3. Enter `stillwater` in **Token name**.
        4. Tick `read_api`.
        5. Click **Create token**.
        6. Copy the token.
        7. Click **Take the ferry**.
        8. Click **Take the tram**.
        9. Click **Take the lift**.
        10. Click **Take the stairs**.
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("interrupted-").FullName;

    [Fact]
    public async Task Ctrl_C_revokes_the_token_and_leaves_no_process()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-owner");
        using var walk = Start($"--url {gitLab.Url} --user mara --token personal");
        while ((await RevokedAsync(client, limit.Token)).Count == 0)
            await Task.Delay(Pause, limit.Token);

        var processes = await InterruptAsync(walk);
        var (exit, output, error) = await walk.EndAsync();

        exit.ShouldBe(130, error);
        error.ShouldContain("interrupted");
        output.ShouldBeEmpty();
        (await RevokedAsync(client, limit.Token)).ShouldBe([true]);
        ShouldLeaveNothing(processes);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_servers_and_the_browser_of_a_walk()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var walk = Start("--edition gitlab.com/premium/19.6 --token personal");
        while (!ProcessTree.From(walk.Id).Any(IsBrowser))
            await Task.Delay(Pause, limit.Token);

        var processes = await InterruptAsync(walk);
        var (exit, _, error) = await walk.EndAsync();

        exit.ShouldBe(130, error);
        ShouldLeaveNothing(processes);
    }

    private ProgramProcess Start(string arguments)
    {
        var page = Path.Combine(_folder, "page.md");
        File.WriteAllText(page, Page);
        return ProgramProcess.InShell(
            $"env TMPDIR={_folder} GITLAB_PASSWORD=sim-password setsid {ProgramProcess.Command} handbook walk {page} {arguments}");
    }

    private static async Task<IReadOnlyList<ProcessTree.Entry>> InterruptAsync(ProgramProcess walk)
    {
        var processes = ProcessTree.From(walk.Id);
        processes.ShouldContain(process => IsBrowser(process));
        using var kill = Process.Start("kill", ["-INT", "--", string.Create(CultureInfo.InvariantCulture, $"-{walk.Id}")]);
        await kill.WaitForExitAsync();
        return processes;
    }

    private void ShouldLeaveNothing(IReadOnlyList<ProcessTree.Entry> processes)
    {
        processes.Where(ProcessTree.Runs).ShouldBeEmpty();
        Directory.EnumerateDirectories(_folder, "gitlab-sim-*").ShouldBeEmpty();
    }

    private static bool IsBrowser(ProcessTree.Entry process) => process.Name.StartsWith("chrom", StringComparison.Ordinal)
        || process.Name.StartsWith("headless", StringComparison.Ordinal);

    private async Task<IReadOnlyList<bool>> RevokedAsync(HttpClient client, CancellationToken stop)
    {
        var answer = await client.GetStringAsync(new Uri($"{gitLab.Url}/api/v4/personal_access_tokens?search=stillwater"), stop);
        using var tokens = JsonDocument.Parse(answer);
        return [.. tokens.RootElement.EnumerateArray().Select(token => token.GetProperty("revoked").GetBoolean())];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
