using System.Text.Json;
using AikidoGitLabSim.Validator.Layouts;
using AikidoGitLabSim.Validator.Reports;
using Spectre.Console;

namespace AikidoGitLabSim.Validator;

/// <summary>Writes a report for people and for machines.</summary>
public static class ReportWriters
{
    private const int UsualWidth = 100;
    private const int LeastWidth = 40;
    private const string HelpPage = "code-scanning-with-a-personal-access-token.md";

    /// <summary>The report as plain text: the verdict, a paragraph for each check that did not simply pass, then what to do next. No colour, no control characters.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">The columns there are; only an address that is longer goes beyond.</param>
    /// <param name="verbose">Whether checks that pass have a paragraph each, too.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    public static string Human(ValidationReport report, int width = UsualWidth, bool verbose = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Concat(HumanLayout.Lines(report, Math.Max(width, LeastWidth), verbose).Select(line => line.Text + "\n"));
    }

    /// <summary>The same on a console: as wide as it is, and with colour if it is a terminal that has colour.</summary>
    /// <param name="report">The report.</param>
    /// <param name="console">The console.</param>
    /// <param name="verbose">Whether checks that pass have a paragraph each, too.</param>
    public static void Human(ValidationReport report, IAnsiConsole console, bool verbose = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(console);
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Out.Writer.Write(Human(report, verbose: verbose));
            return;
        }
        foreach (var line in HumanLayout.Lines(report, Math.Max(console.Profile.Width - 1, LeastWidth), verbose))
            console.Write(new WholeLine(line));
    }

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

    /// <summary>The report as Markdown, for a job's summary or a comment. Nothing that others wrote can become markup or a mention.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Markdown, ended by a line feed.</returns>
    public static string Markdown(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return MarkdownLayout.Write(report);
    }
}
