namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>The same delay each time.</summary>
internal sealed record FixedDelay(int Milliseconds) : Delay
{
    /// <inheritdoc/>
    public override TimeSpan Next(RandomBytes random) => TimeSpan.FromMilliseconds(Milliseconds);
}
