using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>An edition as a user writes it where mostly the release matters: a bare release stands for the default offering and tier.</summary>
public static class EditionText
{
    /// <summary>Reads <c>17.11</c> or <c>gitlab.com/premium/17.11</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edition">The edition, when the result is true.</param>
    /// <param name="problem">What is wrong, when the result is false.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edition? edition, [NotNullWhen(false)] out string? problem)
    {
        var isRelease = text is not null && !text.Contains('/', StringComparison.Ordinal) && text.Length > 0;
        return Edition.TryParse(isRelease ? Edition.Default.ToString().Replace(Edition.Default.Version.ToString(), text, StringComparison.Ordinal) : text, out edition, out problem);
    }
}
