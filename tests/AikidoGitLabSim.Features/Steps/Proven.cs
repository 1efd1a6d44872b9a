using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What the scenarios of a run have proven about the catalogue: a statement or omission counts when a scenario about it passed and none failed.</summary>
public sealed class Proven
{
    private const string Journey = "journey";

    private readonly ConcurrentQueue<(string[] Tags, bool Passed)> _scenarios = [];

    private long _firstJourney;
    private long _lastJourney;

    /// <summary>A whole journey begins.</summary>
    public void Begin() => Interlocked.CompareExchange(ref _firstJourney, Stopwatch.GetTimestamp(), 0);

    public void Note(ScenarioInfo scenario, bool passed)
    {
        _scenarios.Enqueue(([.. scenario.CombinedTags], passed));
        if (scenario.CombinedTags.Contains(Journey, StringComparer.Ordinal))
            Interlocked.Exchange(ref _lastJourney, Stopwatch.GetTimestamp());
    }

    /// <summary>Leaves the sentence where the build finds it, which prints it after the run: what a test host prints is not shown.</summary>
    public Task SaveAsync()
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        return File.WriteAllTextAsync(Path.Combine(Repository.Root, "artifacts", "proven.txt"), $"{this}\n");
    }

    public override string ToString()
    {
        var passed = _scenarios.Where(scenario => scenario.Passed).ToList();
        var inBrowser = passed.Count(scenario => scenario.Tags.Contains("ui", StringComparer.Ordinal));
        var statements = Share("statements", [.. OwnCatalogue.Own.Statements.Select(statement => statement.Id)]);
        var omissions = Share("omissions", [.. OwnCatalogue.Own.Omissions.Select(omission => omission.Id)]);
        return string.Create(CultureInfo.InvariantCulture, $"Proven: {statements}, {omissions}, by {passed.Count} of {_scenarios.Count} scenarios, {inBrowser} of them in a browser.{Journeys(passed.Count(scenario => scenario.Tags.Contains(Journey, StringComparer.Ordinal)))}");
    }

    private string Journeys(int passed) => passed == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $" Journeys: {passed} in {Stopwatch.GetElapsedTime(_firstJourney, _lastJourney).TotalSeconds:0} s, from the first one's begin to the last one's end.");

    private string Share(string what, string[] ids)
    {
        var proven = ids.Count(id => _scenarios.Any(scenario => scenario.Tags.Contains(id, StringComparer.Ordinal))
            && _scenarios.Where(scenario => scenario.Tags.Contains(id, StringComparer.Ordinal)).All(scenario => scenario.Passed));
        return string.Create(CultureInfo.InvariantCulture, $"{proven} of {ids.Length} {what}");
    }
}
