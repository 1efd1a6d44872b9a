using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>
/// The first page of a list and how long the list is. GitLab leaves the total out above 10,000 rows, so a missing
/// total with a next page is a lower bound, never the page's own length taken for the whole.
/// </summary>
internal sealed record ListFacts(ImmutableArray<JsonElement> Items, long Count, bool IsExact)
{
    public bool IsAllHere => IsExact && Count == Items.Length;

    public string Counted(string noun) => $"{Words} {noun}{(IsExact && Count == 1 ? "" : "s")}";

    public string Words => IsExact ? Count.ToString(CultureInfo.InvariantCulture) : $"more than {Count.ToString(CultureInfo.InvariantCulture)}";

    public static ListFacts? From(Answer? answer)
    {
        if (answer is not { IsOk: true } || answer.Json.Items() is not { } items)
            return null;
        if (long.TryParse(answer.Exchange.Header("X-Total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
            return new(items, Math.Max(total, items.Length), true);
        var next = !string.IsNullOrEmpty(answer.Exchange.Header("X-Next-Page"))
            || answer.Exchange.Header("Link")?.Contains("rel=\"next\"", StringComparison.Ordinal) == true;
        return new(items, items.Length, !next);
    }
}
