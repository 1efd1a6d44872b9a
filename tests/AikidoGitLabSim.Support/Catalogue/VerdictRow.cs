namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>A verdict, with the editions and the kind of token that it applies to.</summary>
public sealed record VerdictRow
{
    public string Editions { get; init; } = "";

    /// <summary><c>personal</c>, <c>group</c>, <c>service-account</c>, or <c>any</c> where the kind makes no difference.</summary>
    public string Kind { get; init; } = "any";

    public Verdict Verdict { get; init; }

    /// <summary>What makes it so. Required where nothing can be observed, or where it depends.</summary>
    public string? Why { get; init; }

    /// <summary>What to write for these editions; null: see <see cref="Statement.InsteadOf"/>.</summary>
    public string? Instead { get; init; }

    public EditionRange Range => EditionRange.Parse(Editions);

    public override string ToString() => $"{Verdict} for {Kind} on {Editions}";
}
