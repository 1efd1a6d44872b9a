namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>Delays as networks have them: most near the median, a few far above it. In milliseconds.</summary>
internal sealed record LogNormalDelay(double Median, double Sigma, double? Most) : Delay
{
    /// <inheritdoc/>
    public override TimeSpan Next(RandomBytes random)
    {
        // Box and Muller's way to a normal number.
        var normal = Math.Sqrt(-2 * Math.Log(Fraction(random))) * Math.Cos(2 * Math.PI * Fraction(random));
        return TimeSpan.FromMilliseconds(Math.Min(Median * Math.Exp(normal * Sigma), Most ?? Longest));
    }
}
