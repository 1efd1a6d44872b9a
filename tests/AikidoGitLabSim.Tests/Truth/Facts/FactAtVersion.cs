namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>A fact in one release: one question to the simulator.</summary>
internal sealed record FactAtVersion(Fact Fact, string Version)
{
    /// <summary>A name that a world may have.</summary>
    public string WorldName => $"{Fact.Id}-{Version.Replace('.', '-')}";

    public override string ToString() => $"{Fact.Id} @ {Version}";
}
