using System.Globalization;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>What a process holds.</summary>
/// <param name="Megabytes">Its memory, as the system counts it.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Handles">Its open files.</param>
internal sealed record Sample(double Megabytes, double Threads, double Handles)
{
    /// <summary>The mean of several.</summary>
    public static Sample Mean(IReadOnlyCollection<Sample> samples) =>
        new(samples.Average(one => one.Megabytes), samples.Average(one => one.Threads), samples.Average(one => one.Handles));

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Megabytes:F0} MB, {Threads:F0} threads, {Handles:F0} handles");
}
