using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Ends a scenario as skipped, visibly and with the reason.</summary>
public sealed class Skipping
{
    /// <summary>Why the scenario is skipped; null: it is not.</summary>
    public string? Reason { get; private set; }

    [DoesNotReturn]
    public void Skip(string reason)
    {
        Reason = reason;
        throw new InvalidOperationException($"Skipped: {reason}");
    }
}
