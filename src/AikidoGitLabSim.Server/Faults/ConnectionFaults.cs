using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Faults of the connection.</summary>
internal static class ConnectionFaults
{
    private const string WireMock = "wiremock.org/docs/simulating-faults";
    private const string Git = """{ "method": "POST", "urlPathPattern": "/.*\\.git/git-upload-pack" }""";

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        new("down", "Nothing answers", "The connection is closed without an answer", WireMock)
        {
            Stubs = [new("{}", """{ "fault": "EMPTY_RESPONSE" }""")],
        },
        new("slow", "Every answer takes two seconds longer", "The right answer, late: a client with a short time limit gives up", WireMock)
        {
            Stubs = [new("{}", """{ "proxyBaseUrl": "next:", "fixedDelayMilliseconds": 2000 }""")],
        },
        new("chunk-garbage", "Answers break off in garbage", "Status 200, then bytes that are no chunk, then the connection is closed",
            WireMock)
        {
            Stubs = [new("{}", """{ "fault": "MALFORMED_RESPONSE_CHUNK" }""")],
        },
        new("reset-in-clone", "The connection is reset in the middle of every clone and fetch",
            "git ends with an error after the first bytes of the pack; the API answers as always", WireMock)
        {
            Stubs = [new(Git, FaultStub.PassesOn) { HasEffect = true }], Effect = FaultEffect.ResetAnswer,
        },
    ];
}
