namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>Compares the label that a page writes with what GitLab shows.</summary>
internal static class LabelComparison
{
    /// <summary>Below this, two labels have nothing to do with each other.</summary>
    public const double Alike = 0.34;

    /// <summary>How the shown label differs; null where it is another label.</summary>
    /// <param name="wanted">What the page writes.</param>
    /// <param name="shown">What GitLab shows.</param>
    /// <param name="isDescription">Whether the page describes the element, such as "a name", and does not quote its label.</param>
    public static LabelDifference? Compare(string wanted, string shown, bool isDescription)
    {
        if (string.Equals(wanted.Trim(), shown.Trim(), StringComparison.Ordinal))
            return LabelDifference.None;
        if (Words.Plain(wanted) == Words.Plain(shown))
            return isDescription ? LabelDifference.Described : LabelDifference.Case;
        return isDescription && Words.Of(wanted).IsSubsetOf(Words.Of(shown)) ? LabelDifference.Described : null;
    }

    /// <summary>How much two labels have in common, from 0 to 1.</summary>
    public static double Likeness(string wanted, string shown)
    {
        var (first, second) = (Words.Of(wanted), Words.Of(shown));
        var common = first.Count(second.Contains);
        if (common == 0)
            return 0;
        var alike = (double)common / (first.Count + second.Count - common);
        return common == first.Count || common == second.Count ? Math.Max(alike, Alike) + 0.1 : alike;
    }
}
