using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Finds the offering, tier or version that a text names.</summary>
internal static partial class Editions
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private const string Tier = "(GitLab )?(Premium|Ultimate|Free)\\b";
    private const string Offering = "GitLab\\.com|(GitLab )?(Self-Managed|Self-hosted|Dedicated|cloud|SaaS)";
    private const string Version = "(before |from |since |until |GitLab )?\\d{1,2}\\.\\d{1,2}\\b( (and|or) (later|newer|above|up|earlier))?";

    /// <summary>The words as they stand, or null.</summary>
    public static string? In(string? text)
    {
        if (text is null)
            return null;
        var found = Named().Matches(text).Select(match => match.Value.Trim()).Where(name => name.Length > 0).ToList();
        return found.Count == 0 ? null : string.Join(' ', found.Distinct());
    }

    [GeneratedRegex("\\b(" + Offering + "|" + Tier + "(( and | or | & |, )" + Tier + ")*|" + Version + ")", Options)]
    private static partial Regex Named();
}
