using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Where a failed scenario leaves things: <c>artifacts/scenarios</c> at the top of the repository.</summary>
public static class Artifacts
{
    private const int LongestName = 80;

    /// <summary>The folder of a scenario; that of an Examples row ends in a digest of the row.</summary>
    public static string FolderOf(ScenarioInfo scenario)
    {
        var words = new string([.. scenario.Title.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]);
        var name = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var row = string.Join('\n', scenario.Arguments.Values.Cast<object?>());
        var suffix = row.Length == 0 ? "" : $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row)))[..8]}";
        return Path.Combine(Repository.Root, "artifacts", "scenarios", name[..Math.Min(name.Length, LongestName)] + suffix);
    }
}
