using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary><c>gitlab-sim serve</c> as a process of its own on a free port of this machine, as users start it.</summary>
public sealed class ServedGitLab : IAsyncLifetime
{
    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara }, { username: dev } ]
        groups:
          - { path: acme, members: { mara: owner, dev: developer } }
          - { path: acme/a }
          - { path: acme/b }
          - { path: acme/c }
        projects:
          - { path: acme/shop, repository: { files: { README.md: "# Shop\n", src/cart.js: "export const cart = [];\n" } } }
          - { path: acme/two }
          - { path: acme/three }
          - { path: acme/four }
        tokens:
          - { kind: personal, user: mara, name: all, scopes: [api], secret: glpat-test-owner }
          - { kind: personal, user: dev, name: dev, scopes: [api], secret: glpat-test-dev }
          - { kind: personal, user: dev, name: narrow, scopes: [read_user], secret: glpat-test-narrow }
          - { kind: personal, user: dev, name: read, scopes: [read_api, read_repository], secret: glpat-test-read }
          - { kind: personal, user: dev, name: old, scopes: [api], secret: glpat-test-revoked, revoked: true }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("served-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The most memory that it has taken so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process!.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>All that it has written.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var file = Path.Combine(_folder, "world.yml");
        await File.WriteAllTextAsync(file, World);
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "gitlab-sim.dll"), "serve", "--world", file, "--port", "0", "--aikido-port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(120));
        Url = Said.Split('\n').First(line => line.StartsWith("GitLab ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            // Asked to end, it takes its folders with it.
            if (!OperatingSystem.IsWindows())
                await ClientProgram.RunAsync(_folder, "", "kill", "-TERM", running.Id.ToString(CultureInfo.InvariantCulture));
            else
                running.Kill();
            await running.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The URL of a project, with a token in it.</summary>
    internal string Clone(string project, string token) =>
        new UriBuilder(Url) { UserName = "oauth2", Password = token, Path = project }.Uri.AbsoluteUri;

    private void Hear(string? line, TaskCompletionSource ready)
    {
        lock (_said)
            _said.Append(line).Append('\n');
        if (line?.Contains("Ctrl-C", StringComparison.Ordinal) is true)
            ready.TrySetResult();
    }
}
