using System.Globalization;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>Values as the pages write them.</summary>
internal static class BenchText
{
    /// <summary>A time to the minute, UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A sentence that goes on after a colon.</summary>
    public static string Lower(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1])
        ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
        : sentence;
}
