namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>What is done to a connection in place of an answer.</summary>
internal enum Fault
{
    /// <summary>Closed without a byte.</summary>
    EmptyResponse,

    /// <summary>A good head, then garbage where a chunk should be, then closed.</summary>
    MalformedResponseChunk,

    /// <summary>Garbage, then closed.</summary>
    RandomDataThenClose,

    /// <summary>Reset.</summary>
    ConnectionResetByPeer,
}
