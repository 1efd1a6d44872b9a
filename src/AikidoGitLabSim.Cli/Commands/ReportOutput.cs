using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using Spectre.Console;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Writes a report in the form that was asked for, to the terminal or a file.</summary>
internal static class ReportOutput
{
    private const string Human = "human";

    /// <summary>The functions that write a report, by the name of the format.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ValidationReport, string>> Forms =
        new Dictionary<string, Func<ValidationReport, string>>(StringComparer.Ordinal)
        {
            [Human] = report => ReportWriters.Human(report),
            ["json"] = ReportWriters.Json,
            ["junit"] = ReportWriters.JUnit,
            ["sarif"] = report => ReportWriters.Sarif(report),
            ["markdown"] = ReportWriters.Markdown,
            ["codequality"] = report => ReportWriters.CodeQuality(report),
        };

    /// <summary>Writes a report to the terminal or to a file.</summary>
    /// <returns>The report's exit code, or 2 when the file cannot be written.</returns>
    public static async Task<int> WriteAsync(
        ValidationReport report, string format, bool isVerbose, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        var text = format == Human ? ReportWriters.Human(report, verbose: isVerbose) : Forms[format](report);
        if (file is not null)
            return await WriteFileAsync(text, report.ExitCode, file, terminal, cancellationToken);
        if (format == Human)
            ReportConsole.Write(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) }),
                report, isVerbose);
        else
            await terminal.Out.WriteAsync(text);
        await terminal.Out.FlushAsync(cancellationToken);
        return report.ExitCode;
    }

    private static async Task<int> WriteFileAsync(string text, int exitCode, string file, Terminal terminal,
        CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(file, text, cancellationToken);
            return exitCode;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return await terminal.FailAsync(
                ExitCode.Input, $"cannot write the report to {file}: {unwritable.Message}",
                "give --out a file in a folder that can be written to");
        }
    }
}
