using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>The labels that a page has, as assistive technology reads them.</summary>
public static partial class PageLabels
{
    /// <summary>A line for each role: the role and its labels, in the order of the page.</summary>
    public static async Task<string> OfAsync(IPage page)
    {
        try
        {
            return Of(await page.Locator("body").AriaSnapshotAsync());
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            return $"The page cannot be read: {gone.Message}";
        }
    }

    /// <summary>The labels in an ARIA snapshot.</summary>
    public static string Of(string snapshot)
    {
        var lines = from match in Labelled().Matches(snapshot)
                    group match.Groups["label"].Value by match.Groups["role"].Value into labels
                    orderby labels.Key
                    select $"{labels.Key}: {string.Join(", ", labels.Distinct(StringComparer.Ordinal).Select(label => $"'{label}'"))}";
        return string.Join('\n', lines.DefaultIfEmpty("The page has no labels"));
    }

    [GeneratedRegex(
        @"- '?(?<role>button|checkbox|combobox|dialog|heading|link|menuitem|radio|textbox) ""(?<label>(?:[^""\\]|\\.)*)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labelled();
}
