namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>A verdict with the editions and the kind of token it is for.</summary>
public sealed record VerdictRow
{
    /// <summary>The editions, as <see cref="EditionRange"/> reads them.</summary>
    public string Editions { get; init; } = "";

    /// <summary><c>personal</c>, <c>group</c>, <c>service-account</c>, or <c>any</c> where the kind makes no difference.</summary>
    public string Kind { get; init; } = "any";

    /// <summary>The verdict in these editions.</summary>
    public RowVerdict Verdict { get; init; }

    /// <summary>What makes it so; required where nothing can be observed, or where it depends.</summary>
    public string? Why { get; init; }

    /// <summary>What to write for these editions; null where the statement's own text applies.</summary>
    public string? Instead { get; init; }

    /// <summary>The editions that the row is about.</summary>
    public EditionRange Range => EditionRange.Parse(Editions);

    /// <summary>The row in one line.</summary>
    public override string ToString() => $"{Verdict} for {Kind} on {Editions}";
}
