namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>What the dialect tags say about the text from an offset on, up to the next region.</summary>
/// <param name="From">The source offset where it begins.</param>
/// <param name="Tab">The title of the innermost tab.</param>
/// <param name="Hint">The kind of the innermost hint.</param>
internal sealed record Region(int From, string? Tab, string? Hint)
{
    /// <summary>The region that holds an offset.</summary>
    public static Region At(IReadOnlyList<Region> regions, int offset)
    {
        var (low, high) = (0, regions.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (regions[middle].From <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return regions[low];
    }
}
