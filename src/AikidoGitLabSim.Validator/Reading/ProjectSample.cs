using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Planning;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>What the first page of projects shows of those that are seen and yet not scanned. Says how many were looked at.</summary>
internal static class ProjectSample
{
    private const int MostNamed = 5;

    private static readonly (string Word, Func<JsonElement, bool> Is)[] Oddities =
    [
        ("in a personal namespace, which is not scanned", IsPersonal),
        ("archived", item => item.Flag("archived") == true),
        ("empty", item => item.Flag("empty_repo") == true),
        ("with the repository turned off", IsSwitchedOff),
    ];

    /// <summary>Those of the projects looked at that can be scanned at all: neither under a person's own name nor without a
    /// repository.</summary>
    public static IEnumerable<JsonElement> Scannable(ListFacts list) => list.Items.Where(item => !IsPersonal(item) && !IsSwitchedOff(item));

    public static bool IsPersonal(JsonElement project) => project.Get("namespace")?.Text("kind") is "user";

    public static bool IsSwitchedOff(JsonElement project) => project.Text("repository_access_level") is "disabled";

    /// <summary>Those of a list that can be scanned, by what the fuller list says of them where it has them.</summary>
    public static IEnumerable<JsonElement> ScannableOf(ListFacts list, ListFacts fuller)
    {
        var unfit = fuller.Items.Except(Scannable(fuller)).Select(item => item.Number("id")).ToHashSet();
        return Scannable(list).Where(item => !unfit.Contains(item.Number("id")));
    }

    public static string Words(ListFacts visible)
    {
        var odd = Oddities.Select(oddity => (oddity.Word, Count: visible.Items.Count(oddity.Is))).Where(oddity => oddity.Count > 0)
            .ToImmutableArray();
        if (odd is [])
            return "";
        var of = visible.IsAllHere ? "Of these" : $"Of the first {Invariant.Text(visible.Items.Length)}";
        return $" {of}: {string.Join(", ", odd.Select(oddity => $"{Invariant.Text(oddity.Count)} {oddity.Word}"))}.";
    }

    public static string Offenders(ListFacts visible, ListFacts readable)
    {
        if (!visible.IsAllHere || !readable.IsAllHere)
            return "";
        var names = Paths(visible).Except(Paths(readable), StringComparer.Ordinal).ToImmutableArray();
        return $" Not in: {string.Join(", ", names.Take(MostNamed))}{(names.Length > MostNamed ? ", …" : "")}.";
    }

    private static IEnumerable<string> Paths(ListFacts list) => list.Items.Select(item => item.Text("path_with_namespace") ?? "(no path)");
}
