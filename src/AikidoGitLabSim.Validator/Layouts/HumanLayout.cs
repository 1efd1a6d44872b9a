using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A report as lines: the verdict, what was asked, a paragraph a check that did not simply pass, what to do next.</summary>
internal static class HumanLayout
{
    private const int Indent = 18;
    private const int MatrixIndent = 24;

    /// <summary>Lays the report out in lines.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">The columns there are.</param>
    /// <param name="isVerbose">Whether checks that pass get a paragraph each, and the set-ups a line each.</param>
    public static IEnumerable<Line> Lines(ValidationReport report, int width, bool isVerbose)
    {
        var folded = isVerbose ? [] : report.Checks.Where(check => IsFoldable(check) && !IsBlamed(report, check)).ToImmutableArray();
        return
        [
            .. Verdict(report, width),
            new(""),
            .. Head(report, width),
            new(""),
            .. report.Checks.Where(check => check.Because is null).Except(folded).SelectMany(check => Check(check, width)),
            .. report.Checks.Where(check => check.Because is not null).GroupBy(check => (check.Status, check.Because))
                .SelectMany(left => LeftOut(left, width)),
            .. Folded(folded, width),
            .. isVerbose ? Matrix(report, width) : Fits(report, width),
            .. Next(report, width),
        ];
    }

    // What is covered is the answer itself, and what is worth knowing has a code.
    private static bool IsFoldable(CheckResult check) => check switch
    {
        { Because: not null } or { Id: CheckIds.Projects, Status: CheckStatus.Pass } => false,
        { Status: CheckStatus.Pass, Severity: Severity.None } or { Status: CheckStatus.NotApplicable } => true,
        _ => check is { Status: CheckStatus.Unknown, Severity: not Severity.Error },
    };

    private static bool IsBlamed(ValidationReport report, CheckResult check) =>
        report.Checks.Any(other => string.Equals(other.Because, check.Id, StringComparison.Ordinal));

    private static IEnumerable<Line> Folded(ImmutableArray<CheckResult> folded, int width) =>
        from fold in folded.GroupBy(check => check.Status).OrderBy(fold => fold.Key)
        let words = fold.Key switch { CheckStatus.Pass => "passed", CheckStatus.Unknown => "not known", _ => "n/a" }
        from text in Wrapping.Wrap(
            string.Join(", ", fold.Select(check => check.Id)) + (fold.Key == CheckStatus.Unknown ? " (not required)" : ""),
            $"{ReportWords.Symbol(fold.Key)} {words}", Indent, width)
        select new Line(text, Look(fold.Key));

    private static IEnumerable<Line> Fits(ValidationReport report, int width) =>
        report.Scopes is null || report.Token.Kind == TokenKind.Unknown
            ? []
            : Wrapping.Wrap(
                string.Join(", ", report.Matrix.Where(match => match.Fits is true).Select(match => match.Profile)) is { Length: > 0 } names
                    ? $"{names} (by kind and scopes; --verbose shows why not the others)"
                    : "no set-up, by its kind and scopes (--verbose shows why)",
                "  fits", Indent, width).Select(text => new Line(text));

    private static IEnumerable<Line> Head(ValidationReport report, int width)
    {
        var target = report.Target;
        var token = report.Token;
        var rows = new (string Label, string? Text)[]
        {
            ("GitLab", target.BaseUrl is null ? null : $"{target.BaseUrl}{(target.Version is null ? "" : $" ({target.Version})")}"),
            ("Token", $"{Kind(token.Kind)}{(token.Name is null ? "" : $" “{token.Name}”")}, SHA-256 {token.FingerprintSha256}…"),
            ("Profile", report.Profile),
        };
        return rows.SelectMany(row => row.Text is not { } words ? [] : Wrapping.Wrap(words, row.Label, Indent, width))
            .Select(text => new Line(text));
    }

    // One line for all that one cause made pointless: the cause is what to read.
    private static IEnumerable<Line> LeftOut(IGrouping<(CheckStatus Status, string? Because), CheckResult> left, int width) =>
        Wrapping.Wrap(
            $"{string.Join(", ", left.Select(check => check.Id))}: because of {left.Key.Because}.",
            $"{ReportWords.Symbol(left.Key.Status)} {(left.Key.Status == CheckStatus.Skipped ? "not asked" : "not known")}", Indent, width)
            .Select(text => new Line(text, Look(left.Key.Status)));

    private static IEnumerable<Line> Check(CheckResult check, int width)
    {
        var (symbol, mood) = (ReportWords.Symbol(check.Status), Look(check.Status));
        var code = check.Code is null || check.Severity == Severity.None ? "" : $" [{check.Code}]";
        var statements = check.Severity < Severity.Warning || check.Statements is [] ? "" : string.Create(CultureInfo.InvariantCulture,
            $" (page line {PageLines.Of(check.Statements)}: {string.Join(", ", check.Statements)})");
        return Wrapping.Wrap(check.Message + code + statements, $"{symbol} {check.Id}", Indent, width).Select(text => new Line(text, mood));
    }

    // Only where the scopes are known: a row of question marks has no meaning.
    private static IEnumerable<Line> Matrix(ValidationReport report, int width)
    {
        if (report.Scopes is null || report.Token.Kind == TokenKind.Unknown)
            return [];
        var rows = report.Matrix.SelectMany(match =>
            Wrapping.Wrap($"{(match.Fits is true ? "yes" : "no")}{Why(match)}", $"  {match.Profile}", MatrixIndent, width));
        return [new(""), new("By kind and scopes it would do for", Mood.Loud), .. rows.Select(text => new Line(text))];
    }

    private static string Why(ProfileMatch match) => match switch
    {
        { KindFits: false } => ", another kind of token",
        { Lacking: [_, ..] lacking } => $", lacks {string.Join(", ", lacking)}",
        { Excess: [_, ..] excess } => $", with {string.Join(", ", excess)} too many",
        _ => "",
    };

    private static IEnumerable<Line> Verdict(ValidationReport report, int width)
    {
        var mood = report.ExitCode switch
        {
            ExitCodes.Fine => Mood.Good,
            ExitCodes.Inconclusive => Mood.Doubtful,
            ExitCodes.Warnings => Mood.Careful,
            _ => Mood.Bad
        };
        var exit = string.Create(CultureInfo.InvariantCulture, $"{report.Summary.Verdict} (exit code {report.ExitCode})");
        return Wrapping.Wrap(exit, "", 0, width).Select(text => new Line(text, mood));
    }

    private static IEnumerable<Line> Next(ValidationReport report, int width)
    {
        if (report.Next is [])
            return [];
        var actions = report.Next.SelectMany((action, index) =>
            Wrapping.Wrap(action, string.Create(CultureInfo.InvariantCulture, $"{index + 1}."), 3, width));
        return [new(""), new("Do this next", Mood.Loud), .. actions.Select(text => new Line(text))];
    }

    private static string Kind(TokenKind kind) => KindWords.Of(kind);

    private static Mood Look(CheckStatus status) => status switch
    {
        CheckStatus.Pass => Mood.Good,
        CheckStatus.Fail => Mood.Bad,
        CheckStatus.Warn => Mood.Careful,
        CheckStatus.Unknown => Mood.Doubtful,
        _ => Mood.Quiet,
    };
}
