using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>An edition as a user writes it where mostly the release matters: a bare release stands for the default offering and
/// tier.</summary>
public static class EditionText
{
    /// <summary>Reads <c>17.11</c> or <c>gitlab.com/premium/17.11</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edition">The edition, when the result is true.</param>
    /// <param name="problem">What is wrong, when the result is false.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edition? edition, [NotNullWhen(false)] out string? problem)
    {
        text = text?.Replace(' ', '+'); // a plus sign in a query is a blank
        var isRelease = text is not null && !text.Contains('/', StringComparison.Ordinal) && text.Length > 0;
        return Edition.TryParse(isRelease ? $"{Start(text!)}/{text}" : text, out edition, out problem);
    }

    // The Community Edition has one offering and one tier.
    private static string Start(string release)
    {
        const string community = "self-managed/free";
        var usual = Edition.Default.ToString();
        return release.EndsWith("+ce", StringComparison.Ordinal) ? community : usual[..usual.LastIndexOf('/')];
    }
}
