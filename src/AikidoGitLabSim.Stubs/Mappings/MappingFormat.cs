namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>The formats of mappings.</summary>
internal enum MappingFormat
{
    /// <summary>What was read does not say.</summary>
    Unknown,

    /// <summary>The format of WireMock (Java).</summary>
    WireMock,

    /// <summary>The format of WireMock.Net.</summary>
    WireMockNet,
}
