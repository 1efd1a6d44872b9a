using System.Text.RegularExpressions;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>The lines such as <c>Signed-off-by: Mara</c> in the last paragraph of a commit message.</summary>
public static partial class CommitTrailers
{
    /// <summary>The values by key, in order.</summary>
    public static IEnumerable<IGrouping<string, string>> Of(string message)
    {
        var paragraphs = message.Trim('\n').Split("\n\n");
        var lines = paragraphs.Length < 2 ? [] : paragraphs[^1].Split('\n').Select(line => Trailer().Match(line)).ToList();
        return lines.TrueForAll(line => line.Success)
            ? lines.GroupBy(line => line.Groups["key"].Value, line => line.Groups["value"].Value, StringComparer.Ordinal)
            : [];
    }

    [GeneratedRegex(@"\A(?<key>[A-Za-z0-9-]+):\s*(?<value>.*)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Trailer();
}
