using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A report as JUnit's XML: a suite for the set-up, a case for each check, its statements as properties.</summary>
internal static class JUnitLayout
{
    public static string Write(ValidationReport report)
    {
        var summary = report.Summary;
        var errors = report.Checks.Count(IsError);
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", Safe($"{report.Profile} on {report.Target.BaseUrl ?? "no address"}")),
            new XAttribute("tests", report.Checks.Length),
            new XAttribute("failures", summary.Fail),
            new XAttribute("errors", errors),
            new XAttribute("skipped", report.Checks.Count(IsSkipped)),
            report.Checks.Select(Case));
        return new XElement("testsuites", new XAttribute("name", report.Tool), suite).ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement Case(CheckResult check) => new(
        "testcase",
        new XAttribute("classname", "gitlab-token"),
        new XAttribute("name", check.Id),
        new XElement("properties", Property("status", ReportWords.Of(check.Status)),
            check.Statements.Select(statement => Property("statement", statement))),
        Outcome(check),
        check.Status is CheckStatus.Pass or CheckStatus.Warn || !IsShown(check) ? new XElement("system-out", Text(check)) : null);

    private static XElement? Outcome(CheckResult check) => check switch
    {
        { Status: CheckStatus.Fail } => Detail("failure", check),
        _ when IsError(check) => Detail("error", check),
        _ when IsSkipped(check) => new XElement("skipped", new XAttribute("message", Safe(check.Message))),
        _ => null,
    };

    // JUnit knows no warning and no unknown: what decides is an error, what does not is skipped, and the status stands in the properties.
    private static bool IsError(CheckResult check) => check is { Status: CheckStatus.Unknown, Severity: Severity.Error };

    private static bool IsSkipped(CheckResult check) => check.Status is CheckStatus.Skipped or CheckStatus.NotApplicable
        || check is { Status: CheckStatus.Unknown, Severity: not Severity.Error };

    private static bool IsShown(CheckResult check) => check.Status == CheckStatus.Fail || IsError(check) || IsSkipped(check);

    private static XElement Detail(string name, CheckResult check) =>
        new(name, new XAttribute("type", check.Code ?? check.Id), new XAttribute("message", Safe(check.Message)), Text(check));

    private static string Text(CheckResult check) => Safe(string.Join(
        '\n',
        new[] { check.Message, check.Fix is null ? null : $"Do: {check.Fix}" }.OfType<string>()
            .Concat(check.Evidence.Select(item =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{item.Method} {item.Path} -> {item.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"} {item.RequestId}")
                    .TrimEnd()))));

    private static XElement Property(string name, string value) =>
        new("property", new XAttribute("name", name), new XAttribute("value", value));

    private static string Safe(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
