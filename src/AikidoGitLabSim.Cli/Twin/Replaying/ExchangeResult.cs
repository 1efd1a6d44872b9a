using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>What replaying one exchange has shown.</summary>
/// <param name="Exchange">The real exchange.</param>
/// <param name="Verdict">Whether the simulator answers alike.</param>
/// <param name="Differences">In what it does not.</param>
internal sealed record ExchangeResult(Exchange Exchange, Verdict Verdict, IReadOnlyList<Difference> Differences)
{
    /// <summary>Why it was not asked; null: it was.</summary>
    public string? Reason { get; private init; }

    /// <summary>The request as the simulator received it; null: it was not asked.</summary>
    public SentRequest? Sent { get; init; }

    /// <summary>One line a difference: recording#number, request, what differs.</summary>
    public IEnumerable<string> Lines => Differences.Select(difference => $"{Exchange}: {difference}");

    /// <summary>An exchange that is not asked.</summary>
    public static ExchangeResult Unasked(Exchange exchange, string reason) => new(exchange, Verdict.Unknown, []) { Reason = reason };
}
