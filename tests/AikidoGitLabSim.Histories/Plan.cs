namespace AikidoGitLabSim.Histories;

/// <summary>What a run does.</summary>
/// <param name="Operations">After how many operations with a verdict it ends.</param>
/// <param name="Seed">Decides what clients ask and what happens to them.</param>
internal sealed record Plan(long Operations, int Seed)
{
    /// <summary>A fault that is planted in one replica; null: none. The run ends when it is found, and nothing else happens.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether clients say what they have seen.</summary>
    public bool CarriesOffset { get; init; } = true;

    /// <summary>Whether replicas and PostgreSQL run undisturbed: to measure what the trouble costs.</summary>
    public bool IsCalm { get; init; }

    /// <summary>Whether the run looks for a planted fault.</summary>
    public bool IsHunt => Fault is not null || !CarriesOffset;
}
