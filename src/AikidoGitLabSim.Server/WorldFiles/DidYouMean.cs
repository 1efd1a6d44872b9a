namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Finds the word that was probably meant.</summary>
internal static class DidYouMean
{
    private const int LongestWord = 64;
    private const int MostCandidates = 1000;

    /// <summary>A question with the nearest candidate, or the cure for when none is near.</summary>
    public static string Cure(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } near ? $"did you mean '{near}'?" : otherwise;

    /// <summary>The words, for a sentence: <c>a, b or c</c>.</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    private static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
            return null;
        var best = candidates.Take(MostCandidates)
            .Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(row => row.Distance)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Clamp((word.Length + 1) / 3, 1, 3) ? best.Word : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[^1];
    }
}
