namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>The response of a stub.</summary>
internal sealed record StubResponse
{
    /// <summary>The faults by WireMock's names.</summary>
    public static IReadOnlyDictionary<string, Fault> Faults { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["EMPTY_RESPONSE"] = Responses.Fault.EmptyResponse,
        ["MALFORMED_RESPONSE_CHUNK"] = Responses.Fault.MalformedResponseChunk,
        ["RANDOM_DATA_THEN_CLOSE"] = Responses.Fault.RandomDataThenClose,
        ["CONNECTION_RESET_BY_PEER"] = Responses.Fault.ConnectionResetByPeer,
    };

    /// <summary>The status code of the response.</summary>
    public int Status { get; init; }

    /// <summary>The words beside the status; null: the usual ones.</summary>
    public string? StatusMessage { get; init; }

    /// <summary>The headers of the response.</summary>
    public ImmutableArray<KeyValuePair<string, string[]>> Headers { get; init; } = [];

    /// <summary>The body; empty: none.</summary>
    public ImmutableArray<byte> Body { get; init; } = [];

    /// <summary>How long it is held back; null: as the settings say.</summary>
    public TimeSpan? FixedDelay { get; init; }

    /// <summary>The additional delay of the response; null: as in the settings.</summary>
    public Delay? Delay { get; init; }

    /// <summary>How the body is spread over time; null: not.</summary>
    public Dribble? Dribble { get; init; }

    /// <summary>The fault that replaces the response; null for none.</summary>
    public Fault? Fault { get; init; }

    /// <summary>Whether the request goes on to what stands behind the stubs.</summary>
    public bool PassesOn { get; init; }
}
