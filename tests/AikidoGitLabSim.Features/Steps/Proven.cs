using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What a run proves of the catalogue. A statement or omission counts when a scenario about it passed and none failed.</summary>
public sealed class Proven
{
    private const string Journey = "journey";

    private readonly ConcurrentQueue<(string[] Tags, ScenarioEnd End)> _scenarios = [];

    private long _firstJourney;
    private long _lastJourney;

    /// <summary>A whole journey begins.</summary>
    public void Begin() => Interlocked.CompareExchange(ref _firstJourney, Stopwatch.GetTimestamp(), 0);

    public void Note(ScenarioInfo scenario, ScenarioEnd end)
    {
        _scenarios.Enqueue(([.. scenario.CombinedTags], end));
        if (scenario.CombinedTags.Contains(Journey, StringComparer.Ordinal))
            Interlocked.Exchange(ref _lastJourney, Stopwatch.GetTimestamp());
    }

    /// <summary>Saves the summary for the build, which prints it after the run: the output of a test host is not shown.</summary>
    public Task SaveAsync()
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        return File.WriteAllTextAsync(Path.Combine(Repository.Root, "artifacts", "proven.txt"), $"{this}\n");
    }

    public override string ToString()
    {
        var statements = Share("statements", [.. OwnCatalogue.Own.Statements.Select(statement => statement.Id)]);
        var omissions = Share("omissions", [.. OwnCatalogue.Own.Omissions.Select(omission => omission.Id)]);
        var run = _scenarios.Count(scenario => scenario.End != ScenarioEnd.Skipped);
        var scenarios = string.Create(CultureInfo.InvariantCulture, $"{Passed()} of {run} scenarios, {Passed("ui")} of them in a browser");
        return $"Proven{On()}: {statements}, {omissions}, by {scenarios}.{Skipped()}{Journeys(Passed(Journey))}";
    }

    private static string On() => EditionUnderTest.FromEnvironment() is { } edition ? $" on {edition}" : "";

    private int Passed(string? tag = null) =>
        _scenarios.Count(scenario => scenario.End == ScenarioEnd.Passed && (tag is null || Has(scenario.Tags, tag)));

    private string Skipped() => _scenarios.Count(scenario => scenario.End == ScenarioEnd.Skipped) is > 0 and var count
        ? string.Create(CultureInfo.InvariantCulture, $" Skipped, with the reason: {count}.")
        : "";

    private string Journeys(int passed) => passed == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" Journeys: {passed} in {Stopwatch.GetElapsedTime(_firstJourney, _lastJourney).TotalSeconds:0} s, first start to last end.");

    private string Share(string what, string[] ids)
    {
        var proven = ids.Count(IsProven);
        return string.Create(CultureInfo.InvariantCulture, $"{proven} of {ids.Length} {what}");
    }

    private bool IsProven(string id)
    {
        var ends = _scenarios.Where(scenario => Has(scenario.Tags, id)).Select(scenario => scenario.End).ToHashSet();
        return ends.Contains(ScenarioEnd.Passed) && !ends.Contains(ScenarioEnd.Failed);
    }

    private static bool Has(string[] tags, string tag) => tags.Contains(tag, StringComparer.Ordinal);
}
