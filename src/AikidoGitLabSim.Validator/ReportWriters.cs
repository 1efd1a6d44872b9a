using System.Text.Json;
using AikidoGitLabSim.Validator.Layouts;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator;

/// <summary>Writes a report for people and for machines.</summary>
public static class ReportWriters
{
    private const int UsualWidth = 100;
    private const int LeastWidth = 40;
    private const string HelpPage = "code-scanning-with-a-personal-access-token.md";

    /// <summary>The report as plain text: the verdict, a paragraph for each check that did not simply pass, then what to do next. No
    /// colour, no control characters.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">The columns there are; only an address that is longer goes beyond.</param>
    /// <param name="verbose">Whether checks that pass have a paragraph each, too.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    public static string Human(ValidationReport report, int width = UsualWidth, bool verbose = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Concat(Lines(report, width, verbose).Select(line => line.Text + "\n"));
    }

    /// <summary>The lines of the report as text, each with the mood that a console shows as a colour.</summary>
    internal static IEnumerable<Line> Lines(ValidationReport report, int width, bool verbose) =>
        HumanLayout.Lines(report, Math.Max(width, LeastWidth), verbose);

    /// <summary>The report as JSON, schema <c>gltoken-report/1</c>: always the same keys in the same order.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Indented JSON, ended by a line feed.</returns>
    public static string Json(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(report, ReportJson.Readable.ValidationReport).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The report as JUnit's XML: a suite for the set-up, a case for each check.</summary>
    /// <param name="report">The report.</param>
    /// <returns>XML, ended by a line feed.</returns>
    public static string JUnit(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JUnitLayout.Write(report);
    }

    /// <summary>The report as SARIF 2.1.0: each finding at the line of the help page that it concerns.</summary>
    /// <param name="report">The report.</param>
    /// <param name="page">The help page's file, as the code host knows it.</param>
    /// <returns>Indented JSON, ended by a line feed.</returns>
    public static string Sarif(ValidationReport report, string page = HelpPage)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SarifLayout.Write(report, page);
    }

    /// <summary>The report as GitLab's Code Quality artifact: each finding at the line of the help page that it concerns.</summary>
    /// <param name="report">The report.</param>
    /// <param name="page">The help page's file, as the code host knows it.</param>
    /// <returns>Indented JSON, ended by a line feed.</returns>
    public static string CodeQuality(ValidationReport report, string page = HelpPage)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CodeQualityLayout.Write(report, page);
    }

    /// <summary>The report as Markdown, for a job's summary or a comment. Nothing that others wrote can become markup or a
    /// mention.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Markdown, ended by a line feed.</returns>
    public static string Markdown(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return MarkdownLayout.Write(report);
    }
}
