namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>Any delay between two bounds, in milliseconds, as likely as any other.</summary>
internal sealed record UniformDelay(int Lower, int Upper) : Delay
{
    /// <inheritdoc/>
    public override TimeSpan Next(RandomBytes random) => TimeSpan.FromMilliseconds(Lower + ((Upper - Lower) * Fraction(random)));
}
