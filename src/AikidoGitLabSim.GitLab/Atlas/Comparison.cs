using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>Two editions side by side: what a client sees change, read from the rows that are in force in each.</summary>
/// <param name="From">The first edition.</param>
/// <param name="To">The second one.</param>
/// <param name="Differences">What differs, area by area.</param>
public sealed record Comparison(Edition From, Edition To, ImmutableArray<Difference> Differences)
{
    /// <summary>Compares routes, parameters and recorded changes of two editions.</summary>
    /// <param name="from">The first edition.</param>
    /// <param name="to">The second one.</param>
    /// <param name="sources">The policies of all front ends.</param>
    /// <param name="histories">What else changed over the releases.</param>
    public static Comparison Of(Edition from, Edition to, ImmutableArray<PolicySource> sources, IEnumerable<NamedHistory> histories)
    {
        var pairs = ScopeAtlas.All(from, sources).Zip(ScopeAtlas.All(to, sources)).ToList();
        var both = pairs.Where(pair => pair.First.Exists && pair.Second.Exists).ToList();
        return new Comparison(from, to,
        [
            .. pairs.Where(pair => pair.First.Exists != pair.Second.Exists).Select(pair => RouteDifference(pair.First, pair.Second)),
            .. both.SelectMany(pair => Parameters(pair.First, pair.Second)),
            .. both.Select(pair => List("scopes of a route", pair.First.Endpoint, pair.First.Scopes, pair.Second.Scopes))
                .OfType<Difference>()
                .Concat(both.Select(pair =>
                    Text("permission of a route", pair.First.Endpoint, pair.First.Permission, pair.Second.Permission)).OfType<Difference>())
                .Concat(both.Select(pair =>
                    List("tiers of a route", pair.First.Endpoint, Words(pair.First.Tiers), Words(pair.Second.Tiers))).OfType<Difference>()),
            .. ScopeCatalogue.All.Select(scope => Presence("scopes", scope.Name, scope.Exists, from, to, scope.Source))
                .OfType<Difference>(),
            .. KindsOf(from, to),
            .. Rules(sources, from, to),
            .. histories.Select(history => Historic(history, from, to)).OfType<Difference>(),
        ]);
    }

    private static Difference RouteDifference(AtlasRow before, AtlasRow after) =>
        new("routes", before.Endpoint, before.Exists ? "yes" : null, after.Exists ? "yes" : null) { Since = before.Policy.Exists.Since };

    private static IEnumerable<Difference> Parameters(AtlasRow before, AtlasRow after)
    {
        foreach (var spec in before.Policy.Parameters)
        {
            var subject = $"{before.Endpoint} {spec.Name}";
            if (Presence("parameters", subject, spec.Exists, before.Edition, after.Edition, null) is { } difference)
                yield return difference;
            if (!spec.Exists.Holds(before.Edition.Version) || !spec.Exists.Holds(after.Edition.Version))
                continue;
            if (Text("parameters", subject, Required(spec, before), Required(spec, after)) is { } required)
                yield return required with
                {
                    Source = spec.Required?.Rows.LastOrDefault(row => row.Since <= after.Edition.Version)?.Source
                };
            if (spec.Values is { } values
                && List("values of a parameter", subject, values(before.Edition.Version), values(after.Edition.Version)) is { } list)
                yield return list;
        }
    }

    private static string Required(ParameterSpec spec, AtlasRow row) => spec.IsRequired(row.Edition.Version) ? "required" : "optional";

    private static IEnumerable<Difference> KindsOf(Edition from, Edition to)
    {
        var (before, after) = (TokenKinds.In(from), TokenKinds.In(to));
        return TokenKinds.All.Where(kind => before.Contains(kind) != after.Contains(kind)).Select(kind =>
            new Difference("token kinds", TokenKinds.Title(kind), before.Contains(kind) ? "yes" : null, after.Contains(kind) ? "yes" : null)
            {
                Since = TokenKinds.Since(kind),
            });
    }

    private static IEnumerable<Difference> Rules(ImmutableArray<PolicySource> sources, Edition from, Edition to) => sources
        .SelectMany(source => source.Policies).SelectMany(policy => policy.CommonRules.Concat(policy.Rules))
        .DistinctBy(rule => (rule.Name, rule.Source, rule.Holds))
        .Select(rule => Presence("rules", rule.Name, rule.Holds, from, to, rule.Source)).OfType<Difference>();

    private static ImmutableArray<string> KeysOf(HistoryRow<string?>? row) => [.. row?.Value?.Split(' ') ?? []];

    private static Difference? Historic(NamedHistory history, Edition from, Edition to)
    {
        var (before, after) = (history.At(from), history.At(to));
        if (before?.Value == after?.Value)
            return null;
        var difference = history.Area == NamedHistory.Keys
            ? List(history.Area, history.Name, KeysOf(before), KeysOf(after))!
            : new Difference(history.Area, history.Name, before?.Value, after?.Value);
        var newer = from.Version < to.Version ? after : before;
        return difference with { Since = newer?.Since, Source = newer?.Source };
    }

    private static Difference? Presence(string area, string subject, VersionRange range, Edition from, Edition to, string? source)
    {
        var (before, after) = (range.Holds(from.Version), range.Holds(to.Version));
        return before == after ? null : new Difference(area, subject, before ? "yes" : null, after ? "yes" : null)
        {
            Since = range.Since, Source = source,
        };
    }

    private static Difference? Text(string area, string subject, string? before, string? after) =>
        before == after ? null : new Difference(area, subject, before, after);

    private static Difference? List(string area, string subject, ImmutableArray<string> before, ImmutableArray<string> after) =>
        before.SequenceEqual(after)
        ? null
        : new Difference(area, subject, string.Join(' ', before), string.Join(' ', after))
        {
            Added = [.. after.Except(before, StringComparer.Ordinal)],
            Removed = [.. before.Except(after, StringComparer.Ordinal)],
        };

    private static ImmutableArray<string> Words(ImmutableArray<Tier> tiers) => [.. tiers.Select(Edition.Word)];
}
