namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>The ways to break a connection instead of sending a response.</summary>
internal enum Fault
{
    /// <summary>The connection is closed without a byte.</summary>
    EmptyResponse,

    /// <summary>A good head, then garbage where a chunk should be, then closed.</summary>
    MalformedResponseChunk,

    /// <summary>Random bytes are sent, then the connection is closed.</summary>
    RandomDataThenClose,

    /// <summary>The connection is reset (RST).</summary>
    ConnectionResetByPeer,
}
