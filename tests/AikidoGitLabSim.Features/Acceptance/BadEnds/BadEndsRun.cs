using System.Diagnostics;
using System.Xml.Linq;
using AikidoGitLabSim.Support;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.BadEnds;

/// <summary>One run of tests/AikidoGitLabSim.BadEnds, which is built with the same runner, in a process of its own, for two minutes at most.</summary>
public sealed class BadEndsRun : IAsyncLifetime
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("bad-ends-").FullName;
    private List<EndedScenario> _scenarios = [];

    /// <summary>What failed outside of scenarios, as xunit says it.</summary>
    internal IReadOnlyList<string> Around { get; private set; } = [];

    internal int Count => _scenarios.Count;

    /// <summary>The one scenario whose displayed name begins so; outlines add their values to it, each runner in its way.</summary>
    internal EndedScenario this[string name] => _scenarios.Where(scenario => scenario.Name.StartsWith(name, StringComparison.Ordinal)).ShouldHaveSingleItem();

    public async Task InitializeAsync()
    {
        var said = await RunAsync("vstest", BuiltBeside.PathOf(typeof(BadEndsRun).Assembly, "AikidoGitLabSim.BadEnds"), "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{_folder}");
        var file = Path.Combine(_folder, "run.trx");
        File.Exists(file).ShouldBeTrue(said);
        var run = XDocument.Load(file);
        _scenarios = [.. run.Descendants(Trx + "UnitTestResult").Select(Read)];
        Around = [.. run.Descendants(Trx + "RunInfo").Select(info => info.Value).Where(text => text.Contains("Cleanup Failure", StringComparison.Ordinal))];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static EndedScenario Read(XElement result) => new(
        (string)result.Attribute("testName")!,
        (string)result.Attribute("outcome")!,
        result.Descendants(Trx + "Message").SingleOrDefault()?.Value ?? string.Empty,
        result.Descendants(Trx + "StdOut").SingleOrDefault()?.Value ?? string.Empty);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
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
