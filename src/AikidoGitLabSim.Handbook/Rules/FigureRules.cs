using System.Net;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Lint;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The rules about pictures.</summary>
internal static partial class FigureRules
{
    private static readonly Lazy<IReadOnlyList<KnownUpload>> Uploads = new(() => EmbeddedTable.Read<KnownUpload>("uploads"));

    /// <summary>Reports problems of the page's pictures.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page)
    {
        var figures = Figure().Matches(page.Page.Text).ToArray();
        return [.. figures.SelectMany(figure => One(page, figure)), .. Twice(page, figures)];
    }

    private static IEnumerable<LintFinding> One(RuleContext page, Match figure)
    {
        var source = figure.Groups["source"].Value;
        var address = WebUtility.UrlDecode(WebUtility.HtmlDecode(source));
        LintFinding At(string rule, LintSeverity severity, string message, string? instead = null) =>
            page.At(rule, severity, figure.Index, figure.Length, message, instead);
        if (string.IsNullOrWhiteSpace(AltOf(figure)))
            yield return At("DOC-ALT", LintSeverity.Error, "The picture has no alternative text (WCAG 1.1.1).",
                "Describe what the picture shows, with the labels.");
        if (address.Contains('\u00AD', StringComparison.Ordinal))
            yield return At("DOC-FIGNAME", LintSeverity.Info, "The file name has a soft hyphen (U+00AD).");
        if (Dated().Match(address) is { Success: true } date)
            yield return At("DOC-FIGNAME", LintSeverity.Info, $"The file name says that the picture is of {date.Value}.",
                "Name the file by what it shows.");
        if (source.Contains("token=", StringComparison.Ordinal))
            yield return At("DOC-FIGTOKEN", LintSeverity.Info, "The address carries a token, so that the picture disappears with it.");
        foreach (var upload in Uploads.Value.Where(upload => address.Contains(upload.Id, StringComparison.Ordinal)))
            yield return At("DOC-FIGREUSE", LintSeverity.Error, $"The same picture stands in {upload.Also}, which asks for other scopes.",
                "Take a picture of these steps.");
    }

    private static IEnumerable<LintFinding> Twice(RuleContext page, Match[] figures) =>
        from same in figures.GroupBy(figure => figure.Groups["source"].Value, StringComparer.Ordinal)
        from repeated in same.Skip(1)
        select page.At("DOC-FIGREUSE", LintSeverity.Warning, repeated.Index, repeated.Length, "The page shows the same picture twice.");

    private static string AltOf(Match figure) => figure.Groups["alt"].Success ? figure.Groups["alt"].Value
        : Alt().Match(figure.Value).Groups["alt"].Value;

    [GeneratedRegex("!\\[(?<alt>[^\\]]*)\\]\\(\\s*<?(?<source>[^)\\s>]*)|<img\\b[^>]*?\\bsrc=[\"'](?<source>[^\"']*)[\"'][^>]*>",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex("\\balt=[\"'](?<alt>[^\"']*)[\"']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Alt();

    [GeneratedRegex(@"\b20\d\d-[01]\d-[0-3]\d\b", RegexOptions.None, 1000)]
    private static partial Regex Dated();
}
