namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>An atomic statement of the help page, restated.</summary>
public sealed record CatalogueStatement
{
    /// <summary>The id, such as <c>S-20</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>recommendation, prerequisite, claim, link, caveat, heading, navigation, action, input, scope-list or figure.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The part of the page, by the anchor that its heading has or would have.</summary>
    public string Section { get; init; } = "";

    /// <summary>The line of the page, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>SHA-256 of the statement's facts and normalised words, in lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The gist in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>What stands on the page literally and is a fact: labels, names of scopes, addresses.</summary>
    public IList<string> Facts { get; init; } = [];

    /// <summary>What the statement means, for the comparison with a changed page.</summary>
    public CatalogueMeaning Meaning { get; init; } = new();

    /// <summary>What is true of it, by edition and kind of token.</summary>
    public IList<VerdictRow> Verdicts { get; init; } = [];

    /// <summary>Sources: file or documentation page, and release.</summary>
    public IList<string> Evidence { get; init; } = [];

    /// <summary>Why it is recorded as wrong; null where it is true everywhere or cannot be observed.</summary>
    public KnownFalse? KnownFalse { get; init; }

    /// <summary>What the page should say in the editions of a row; null: the statement can stay as it is.</summary>
    public string? InsteadOf(VerdictRow row) =>
        row.Instead ?? (row.Verdict is RowVerdict.DoesNotHold or RowVerdict.Depends ? KnownFalse?.Instead : null);

    /// <summary>The row for an edition and a kind of token; null where the statement does not apply.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="kinds">The kinds of row that are accepted, most wanted first.</param>
    public VerdictRow? RowFor(string edition, params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Verdicts.FirstOrDefault(row => row.Kind == kind && row.Range.Contains(edition)) is { } found)
                return found;
        }

        return null;
    }
}
