namespace AikidoGitLabSim.Shared;

/// <summary>Finds the word that was probably meant. Compiled into each project that needs it.</summary>
internal static class NearestWord
{
    private const int LongestWord = 64;
    private const double Likeness = 0.4;

    /// <summary>The nearest candidate; null where none is near. Upper and lower case are the same.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="share">The share of the letters of the longer word that may differ, 0 to 1; one letter always may.</param>
    public static string? Of(string word, IEnumerable<string> candidates, double share = Likeness) =>
        Of(word, candidates, length => Math.Max(1, (int)(share * length)));

    /// <summary>The nearest candidate; null where none is near. Upper and lower case are the same.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="mostEdits">How many letters may differ, by the length of the longer of the two words.</param>
    public static string? Of(string word, IEnumerable<string> candidates, Func<int, int> mostEdits)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var best = candidates.Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(row => row.Distance).FirstOrDefault();
        return best.Word is not null && best.Distance <= mostEdits(Math.Max(word.Length, best.Word.Length)) ? best.Word : null;
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
