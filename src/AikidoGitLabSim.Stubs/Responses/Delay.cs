namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>How long an answer is held back.</summary>
internal abstract record Delay
{
    /// <summary>The longest delay, in milliseconds: a day.</summary>
    public const int Longest = 24 * 60 * 60 * 1000;

    /// <summary>The delay of the next response.</summary>
    public abstract TimeSpan Next(RandomBytes random);

    /// <summary>A number from 0 to 1, never 0 itself.</summary>
    protected static double Fraction(RandomBytes random)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        random(bytes);
        return ((BitConverter.ToUInt64(bytes) >> 11) + 1) * (1.0 / (1UL << 53));
    }
}
