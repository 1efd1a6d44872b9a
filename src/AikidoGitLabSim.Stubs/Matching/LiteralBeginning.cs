using System.Buffers;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>The letters that every text begins with that an expression matches from end to end. To compare them costs less than the
/// expression, and most requests do not have them.</summary>
internal static class LiteralBeginning
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\.[](){}?*+|^$");
    private static readonly SearchValues<char> MakesOptional = SearchValues.Create("?*{");

    /// <summary>The letters; empty: none are known.</summary>
    /// <param name="pattern">The expression in Java's syntax.</param>
    public static string Of(string pattern)
    {
        var length = pattern.AsSpan().IndexOfAny(Special);
        if (length < 0)
            return pattern;
        if (MakesOptional.Contains(pattern[length]))
            length--;
        return length <= 0 || MayHaveAlternatives(pattern) ? "" : pattern[..length];
    }

    // An alternative of the whole expression begins in another way. Those within parentheses do not matter here.
    private static bool MayHaveAlternatives(string pattern)
    {
        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '[':
                    return pattern.Contains('|', StringComparison.Ordinal);
                case '\\':
                    at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '|' when depth == 0:
                    return true;
            }
        }

        return false;
    }
}
