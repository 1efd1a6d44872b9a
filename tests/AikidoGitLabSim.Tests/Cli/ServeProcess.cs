using AikidoGitLabSim.Tests.Server.Hosting;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary><c>gitlab-sim serve</c> as a process of its own, its temporary files in a folder of the test's.</summary>
internal sealed class ServeProcess : IDisposable
{
    public const string World = """
        groups: [ { path: open, visibility: public } ]
        projects: [ { path: open/shop, visibility: public, repository: { files: { README.md: "# Shop" } } } ]
        users: [ { username: mara, password: in-use-elsewhere } ]
        tokens:
          - { kind: personal, user: mara, name: own, scopes: [read_api], secret: glpat-in-use-elsewhere }
          - { kind: personal, user: mara, name: made, scopes: [read_api] }
        """;

    private readonly TemporaryFile _world = new(World);
    private readonly ProgramProcess _program;

    private ServeProcess(string temporary, string arguments, string before)
    {
        Temporary = temporary;
        _program = ProgramProcess.InShell(
            $"env TMPDIR={temporary} {before} {ProgramProcess.Command} serve --port 0 --aikido-port 0 --world {_world.Path} {arguments}");
    }

    public string Temporary { get; }

    public Uri Url { get; private set; } = null!;

    public string Banner { get; private set; } = "";

    public IEnumerable<string> Folders => Directory.EnumerateDirectories(Temporary, "gitlab-sim-*");

    /// <summary>Starts it and waits until it serves, with a repository on the disk (over HTTP).</summary>
    public static async Task<ServeProcess> StartAsync(string temporary, string arguments = "", string before = "")
    {
        var served = new ServeProcess(temporary, arguments, before);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await served._program.Output.ReadLineAsync(limit.Token) is { } line && !line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            served.Banner += $"{line}\n";
        var first = served.Banner.Split('\n').FirstOrDefault(line => line.StartsWith("GitLab ", StringComparison.Ordinal));
        served.Url = new Uri(first!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        if (served.Url.Scheme == Uri.UriSchemeHttps)
            return served;
        var clone = await RawConnection.RequestAsync(served.Url,
            "GET /open/shop.git/info/refs?service=git-upload-pack HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        RawConnection.Status(clone).ShouldBe(200);
        return served;
    }

    public Task SignalAsync(string name) => _program.SignalAsync(name);

    public Task SignalTwiceAsync(string name) => _program.SignalTwiceAsync(name);

    public Task<(int ExitCode, string Out, string Error)> EndAsync() => _program.EndAsync();

    public string CommandLine() => File.ReadAllText($"/proc/{_program.Id}/cmdline");

    public void Dispose()
    {
        _program.Dispose();
        _world.Dispose();
    }
}
