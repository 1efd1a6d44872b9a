using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Reports;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Writes a check in the form that was asked for.</summary>
internal static class CheckOutput
{
    /// <summary>Writes it to standard output.</summary>
    public static async Task WriteAsync(CheckReport report, string? format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                await terminal.Out.WriteLineAsync(JsonReport.Of(report));
                break;
            case "sarif":
                await terminal.Out.WriteLineAsync(SarifReport.Of(report.Page, CheckFindings.Of(report)));
                break;
            case "codequality":
                await terminal.Out.WriteLineAsync(CodeQualityReport.Of(report.Page, CheckFindings.Of(report)));
                break;
            case "rdjson":
                await terminal.Out.WriteLineAsync(RdjsonReport.Of(report.Page, CheckFindings.Of(report)));
                break;
            default:
                HumanReport.Write(terminal.Out, report);
                break;
        }
    }
}
