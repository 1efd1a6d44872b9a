using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>One numbered step of a cure.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Url">The page of GitLab on which it is done; null: none.</param>
/// <param name="Button">The name of the button that opens that page.</param>
public sealed partial record CureStep(string Text, string? Url, string Button)
{
    /// <summary>
    /// Splits a cure at the pages that it names. Other addresses stay text: who wrote them is not known. A cure that names a form for
    /// newer releases and one for older ones leads to the form of this GitLab.
    /// </summary>
    /// <param name="cure">The cure, as the validator words it.</param>
    /// <param name="gitLab">The URL of the world's GitLab, without a slash at the end.</param>
    /// <param name="form">The path of the form for a personal access token in that GitLab's edition.</param>
    public static ImmutableArray<CureStep> Of(string cure, string gitLab, string form)
    {
        var steps = ImmutableArray.CreateBuilder<CureStep>();
        var at = 0;
        foreach (var match in Page().Matches(cure)
            .Where(match => match.Groups["url"].Value.StartsWith($"{gitLab}/", StringComparison.Ordinal)))
        {
            var url = match.Groups["url"].Value;
            var fits = match.Groups["older"].Length > 0 ? $"{gitLab}{form}{new Uri(url).Query}" : url;
            steps.Add(new CureStep(Sentence(cure[at..match.Index]), fits.TrimEnd('.', ',', ';', ':'), NameOf(fits)));
            if (match.Groups["details"] is { Length: > 0 } details)
                steps.Add(new CureStep(Sentence(details.Value), null, ""));
            at = match.Index + match.Length;
        }

        if (cure[at..].Trim(' ', '.') is { Length: > 0 })
            steps.Add(new CureStep(Sentence(cure[at..]), null, ""));
        return steps.ToImmutable();
    }

    private static string NameOf(string url) =>
        url.Contains("service_accounts", StringComparison.Ordinal) ? "Open the service accounts"
        : url.Contains("/settings/access_tokens", StringComparison.Ordinal) ? "Open the group's access tokens"
        : url.Contains("personal_access_tokens", StringComparison.Ordinal) ? "Open the form for a personal token"
        : "Open in GitLab";

    private static string Sentence(string text)
    {
        var trimmed = text.Trim().TrimEnd(',');
        return trimmed.Length == 0 ? "Open this page."
            : $"{char.ToUpperInvariant(trimmed[0])}{trimmed[1..]}{(trimmed[^1] is '.' or '!' or '?' or ':' ? "" : ".")}";
    }

    [GeneratedRegex(
        @"(?<url>https?://[^\s()“”""]+)(?: on GitLab \S+ and later, (?<older>https?://[^\s()“”""]+) before)?(?: \((?<details>[^)]*)\))?",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}
