using System.Diagnostics;
using System.Xml.Linq;
using AikidoGitLabSim.Support;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>One run of tests/AikidoGitLabSim.FailingScenarios in a process of its own, for two minutes at most.</summary>
public sealed class FailingRun : IAsyncLifetime
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("failing-scenarios-").FullName;
    private List<FinishedScenario> _scenarios = [];

    private string MessagesFile => Path.Combine(_folder, "report.ndjson");

    private string HtmlFile => Path.Combine(_folder, "report.html");

    /// <summary>What failed outside of scenarios, as xunit says it.</summary>
    internal IReadOnlyList<string> Around { get; private set; } = [];

    /// <summary>Reqnroll's report of the run, as Cucumber Messages.</summary>
    internal string Messages { get; private set; } = "";

    /// <summary>Reqnroll's report of the run, as a page.</summary>
    internal string Html { get; private set; } = "";

    internal int Count => _scenarios.Count;

    /// <summary>The one scenario of this name. The name of an Examples row may end after its first value.</summary>
    internal FinishedScenario this[string name] => _scenarios
        .Where(scenario => scenario.Name == name || (name.Contains('(', StringComparison.Ordinal) && Begins(scenario, name)))
        .ShouldHaveSingleItem(name);

    public async Task InitializeAsync()
    {
        var said = await RunAsync(
            "vstest",
            BuiltBeside.PathOf(typeof(FailingRun).Assembly, "AikidoGitLabSim.FailingScenarios"),
            "--logger:trx;LogFileName=run.trx",
            $"--ResultsDirectory:{_folder}");
        var file = Path.Combine(_folder, "run.trx");
        File.Exists(file).ShouldBeTrue(said);
        var run = XDocument.Load(file);
        _scenarios = [.. run.Descendants(Trx + "UnitTestResult").Select(Read)];
        Messages = await File.ReadAllTextAsync(MessagesFile);
        Html = await File.ReadAllTextAsync(HtmlFile);
        Around = [.. run.Descendants(Trx + "RunInfo").Select(info => info.Value)
            .Where(text => text.Contains("Cleanup Failure", StringComparison.Ordinal))];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static bool Begins(FinishedScenario scenario, string name) => scenario.Name.StartsWith(name, StringComparison.Ordinal);

    private static FinishedScenario Read(XElement result) => new(
        (string)result.Attribute("testName")!,
        (string)result.Attribute("outcome")!,
        result.Descendants(Trx + "Message").SingleOrDefault()?.Value ?? string.Empty,
        result.Descendants(Trx + "StackTrace").SingleOrDefault()?.Value ?? string.Empty,
        result.Descendants(Trx + "StdOut").SingleOrDefault()?.Value ?? string.Empty);

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["REQNROLL_FORMATTERS_HTML"] = $"outputFilePath={HtmlFile}";
        start.Environment["REQNROLL_FORMATTERS_MESSAGE"] = $"outputFilePath={MessagesFile}";
        using var running = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        await using var stopping = limit.Token.Register(static child => ((Process)child!).Kill(entireProcessTree: true), running);
        var errors = running.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await running.StandardOutput.ReadToEndAsync(CancellationToken.None) + await errors;
        await running.WaitForExitAsync(CancellationToken.None);
        limit.IsCancellationRequested.ShouldBeFalse($"the run did not end within {Longest}:\n{output}");
        return output;
    }
}
