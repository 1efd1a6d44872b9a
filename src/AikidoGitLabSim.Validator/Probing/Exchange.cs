using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>
/// One request and what came of it: all that judging ever sees. Recorded without the token, so it may be kept and replayed.
/// </summary>
public sealed record Exchange
{
    /// <summary>The probe's name, such as <c>self</c>.</summary>
    public required string Probe { get; init; }

    /// <summary>The method of the request.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Path and query behind the base address; of the search for another base (<c>discover.…</c>), behind the host.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the token went along.</summary>
    public bool Authenticated { get; init; }

    /// <summary>The local clock when the answer, or its failure, was there.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The network addresses of the GitLab's name, as far as this machine had to know them.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The answer's status; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>The answer's headers, looked up without regard to case.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>The answer's body, cut off after a mebibyte.</summary>
    public string Body { get; init; } = "";

    /// <summary>Why no answer came; null when one did.</summary>
    public TransportFailure? Failure { get; init; }

    /// <summary>GitLab's id of the request.</summary>
    public string? RequestId => Header("X-Request-Id");

    /// <summary>No headers, to add to.</summary>
    internal static ImmutableDictionary<string, string> NoHeaders { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    internal string? Header(string name) => Headers.GetValueOrDefault(name);
}
