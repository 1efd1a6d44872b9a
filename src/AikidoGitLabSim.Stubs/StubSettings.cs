using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs;

/// <summary>How long every answer is held back that does not say itself.</summary>
/// <param name="FixedDelay">A fixed time.</param>
/// <param name="Delay">A random one besides.</param>
/// <param name="Source">The latter as it was written.</param>
internal sealed record StubSettings(TimeSpan? FixedDelay, Delay? Delay, JObject? Source)
{
    /// <summary>Settings without any delay.</summary>
    public static StubSettings None { get; } = new(null, null, null);

    /// <summary>How long an answer is held back.</summary>
    /// <param name="own">What answers; null: what stands behind the stubs.</param>
    /// <param name="random">Where randomness comes from.</param>
    public TimeSpan For(StubResponse? own, RandomBytes random) =>
        (own?.FixedDelay ?? FixedDelay ?? TimeSpan.Zero) + ((own?.Delay ?? Delay)?.Next(random) ?? TimeSpan.Zero);
}
