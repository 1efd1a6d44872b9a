namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>An address with what it is for.</summary>
internal sealed record KnownAddress
{
    /// <summary>The address, without a slash at its end.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the page there is for.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The statements of the catalogue whose text promises this topic.</summary>
    public IList<string> WantedBy { get; init; } = [];
}
