using System.Globalization;
using System.Text;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A report as Markdown, for a job's summary or a comment on a merge request.</summary>
internal static class MarkdownLayout
{
    public static string Write(ValidationReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## GitLab token: {Safe(report.Summary.Verdict)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Head(report)} · exit code {report.ExitCode}\n\n");
        if (report.Next is [_, ..])
        {
            text.Append("### Do this next\n\n");
            foreach (var (index, action) in report.Next.Index())
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {Safe(action)}\n");
            text.Append('\n');
        }

        text.Append("| | check | finding | statement |\n|---|---|---|---|\n");
        foreach (var check in report.Checks)
            text.Append(CultureInfo.InvariantCulture,
                $"| {ReportWords.Symbol(check.Status)} | `{check.Id}` | {Safe(check.Message)}{Code(check)} | {string.Join(
                    ", ", check.Statements)} |\n");
        text.Append("\n### Which documented set-up it satisfies\n\n| set-up | for | satisfied | missing | more than needed "
            + "|\n|---|---|---|---|---|\n");
        foreach (var match in report.Matrix)
            text.Append(CultureInfo.InvariantCulture,
                $"| `{match.Profile}` | {match.Title} | {Fits(match)} | {string.Join(", ", match.Lacking)} | {Safe(
                    string.Join(", ", match.Excess))} |\n");
        return text.ToString();
    }

    private static string Head(ValidationReport report) => Safe(string.Join(
        " · ",
        new[] { report.Target.BaseUrl, report.Target.Version, $"{KindWords.Of(report.Token.Kind)}",
            $"SHA-256 {report.Token.FingerprintSha256}…", $"profile {report.Profile}" }.OfType<string>()));

    private static string Fits(ProfileMatch match) => match switch
    {
        { Fits: true } => "yes",
        { KindFits: false } => "no: another kind of token",
        { Fits: false } => "no",
        _ => "not known",
    };

    private static string Code(CheckResult check) => check.Code is null || check.Severity == Severity.None ? "" : $" `{check.Code}`";

    // Others wrote names and sentences: nothing of them may become a row, a link, a picture or a mention.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "@\u200B",
                '|' or '[' or ']' or '`' or '*' or '!' or '\\' => $"\\{c}",
                _ => c.ToString(),
            });
        }
        return safe.ToString();
    }
}
