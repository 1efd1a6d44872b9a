namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>An atomic statement of the help page, restated.</summary>
public sealed record Statement
{
    public string Id { get; init; } = "";

    /// <summary>recommendation, prerequisite, claim, link, caveat, heading, navigation, action, input, scope-list or figure.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The part of the page, by the anchor that its heading has or would have.</summary>
    public string Section { get; init; } = "";

    /// <summary>The line of the page, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The SHA-256 of that line without its line end, in lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The gist in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>What stands on the page literally and is a fact: labels, names of scopes, addresses.</summary>
    public IList<string> Facts { get; init; } = [];

    public IList<VerdictRow> Verdicts { get; init; } = [];

    /// <summary>Sources: file or documentation page, and release.</summary>
    public IList<string> Evidence { get; init; } = [];

    public KnownFalse? KnownFalse { get; init; }

    /// <summary>What the page should say in the editions of a row; null: the statement can stay as it is.</summary>
    public string? InsteadOf(VerdictRow row) => row.Instead ?? (row.Verdict is Verdict.DoesNotHold or Verdict.Depends ? KnownFalse?.Instead : null);
}
