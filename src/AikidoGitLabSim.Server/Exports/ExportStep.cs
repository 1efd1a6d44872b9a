using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>One step of exported requests, in the order in which they happened.</summary>
internal abstract record ExportStep
{
    private ExportStep()
    {
    }

    /// <summary>The world is another one: at the start, or because of what is not exported.</summary>
    /// <param name="Yaml">The world file.</param>
    /// <param name="IsFirst">Whether it is the start.</param>
    internal sealed record WorldSet(string Yaml, bool IsFirst) : ExportStep;

    /// <summary>The clock of the world is set.</summary>
    /// <param name="Now">The time, UTC.</param>
    internal sealed record ClockSet(DateTimeOffset Now) : ExportStep;

    /// <summary>A request that is answered as it was.</summary>
    /// <param name="Entry">What happened.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Token">Its token; null: none.</param>
    /// <param name="Answer">The answer, in which values of tokens are replaced.</param>
    /// <param name="KeptAs">What the token that the answer shows is called later; null: no later request has it.</param>
    internal sealed record Sent(JournaledDecision Entry, ReplayedRequest Request, KeptToken? Token, ReplayedAnswer Answer, string? KeptAs)
        : ExportStep;

    /// <summary>A request that is not exported.</summary>
    /// <param name="Entry">What happened.</param>
    /// <param name="Reason">Why it is left out.</param>
    internal sealed record LeftOut(JournaledDecision Entry, string Reason) : ExportStep;
}
