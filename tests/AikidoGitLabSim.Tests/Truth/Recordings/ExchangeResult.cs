namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>What replaying one exchange has shown.</summary>
internal sealed record ExchangeResult(Exchange Exchange, Verdict Verdict, IReadOnlyList<string> Differences)
{
    /// <summary>Why it was not asked; null: it was.</summary>
    public string? Reason { get; private init; }

    /// <summary>One line a difference: recording#number, request, what differs.</summary>
    public IEnumerable<string> Lines => Differences.Select(difference => $"{Exchange}: {difference}");

    /// <summary>An exchange that is not asked.</summary>
    public static ExchangeResult Unasked(Exchange exchange, string reason) => new(exchange, Verdict.Unknown, []) { Reason = reason };
}
