namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>What replaying one exchange has shown.</summary>
internal sealed record ExchangeResult(Exchange Exchange, Verdict Verdict, IReadOnlyList<string> Differences)
{
    /// <summary>One line a difference: recording#number, request, what differs.</summary>
    public IEnumerable<string> Lines => Differences.Select(difference => $"{Exchange}: {difference}");
}
