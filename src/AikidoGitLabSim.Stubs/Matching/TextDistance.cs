namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>How different two texts are (Levenshtein), as a share of the longer one.</summary>
internal static class TextDistance
{
    // Texts are compared by what they begin with: the cost grows with the square.
    private const int Longest = 512;

    /// <summary>From 0, equal, to 1, nothing in common.</summary>
    public static double Between(string expected, string? actual)
    {
        if (actual is null)
            return 1;
        var a = expected.AsSpan(0, Math.Min(expected.Length, Longest));
        var b = actual.AsSpan(0, Math.Min(actual.Length, Longest));
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 0 : 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (a[i] == b[j] ? 0 : 1)));
        }

        return (double)row[^1] / Math.Max(a.Length, b.Length);
    }
}
