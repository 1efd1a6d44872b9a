using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>
/// The first page of a list and how long the list is. GitLab leaves the total out above 10,000 rows, so a missing
/// total with a next page is a lower bound, never the page's own length taken for the whole.
/// </summary>
internal sealed record ListFacts(ImmutableArray<JsonElement> Items, long Count, bool IsExact)
{
    public bool IsAllHere => IsExact && Count == Items.Length;

    public string Counted(string noun) => $"{Words} {noun}{(IsExact && Count == 1 ? "" : "s")}";

    public string Words => IsExact
        ? Count.ToString(CultureInfo.InvariantCulture)
        : $"more than {Count.ToString(CultureInfo.InvariantCulture)}";

    public static ListFacts? From(ReadAnswer? answer)
    {
        if (answer is not { IsOk: true } || answer.Json.Items() is not { } items
            || !items.All(item => IsEntity(item, PathKey(answer.Exchange.Probe))))
            return null;
        if (long.TryParse(answer.Exchange.Header("X-Total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
            return new(items, Math.Max(total, items.Length), true);
        return new(items, items.Length, IsLastPage(answer.Exchange));
    }

    // Where neither header came, something took them out, and what is here may be the beginning of more.
    private static bool IsLastPage(Exchange exchange) => (exchange.Header("X-Next-Page"), exchange.Header("Link")) switch
    {
        (null, null) => false,
        (null or "", { } link) => !link.Contains("rel=\"next\"", StringComparison.Ordinal),
        var (next, _) => next is "",
    };

    private static string PathKey(string probe) => probe switch
    {
        Probes.Tree => "path",
        Probes.Subgroups or Probes.TopGroups or Probes.AnyGroups => "full_path",
        _ => "path_with_namespace",
    };

    // A row without path or number is no group, project or file, and must not be counted as one.
    private static bool IsEntity(JsonElement item, string pathKey) =>
        item.Text(pathKey) is not null && (pathKey is "path" ? item.Text("type") is not null : item.Number("id") is not null);
}
