namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>The formats of mappings.</summary>
internal enum MappingFormat
{
    /// <summary>What was read does not say.</summary>
    Unknown,

    /// <summary>WireMock's (Java).</summary>
    WireMock,

    /// <summary>WireMock.Net's.</summary>
    WireMockNet,
}
