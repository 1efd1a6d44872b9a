using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Corrects claims and links that do not hold.</summary>
internal static partial class AssertionFixes
{
    private const string Tiers = "on GitLab.com, group access tokens need Premium or Ultimate";

    /// <summary>The edits of an assertion.</summary>
    public static IEnumerable<TextEdit> Of(PlannedStep step, JudgedStatement judged, FixContext context)
    {
        var wrong = judged.Verdicts.Where(CheckReport.IsWrong).ToArray();
        var statement = judged.Statement;
        if (statement.Kind == StatementKind.Link)
            return Link(statement, wrong[0].Instead);
        var about = step.Matched.Meaning.About;
        if (about.Any(concept => concept.StartsWith("tier.", StringComparison.Ordinal)) && statement.Kind != StatementKind.Recommendation)
            return [new TextEdit(statement.Position.Offset, statement.Position.Length, Cased(statement, Tiers, context))];
        if (about.Contains("thing.user"))
            return User(step, statement, context);
        return Replaced(statement, wrong, judged, context);
    }

    private static IEnumerable<TextEdit> Link(Statement statement, string? instead)
    {
        var address = instead?.Split(' ').FirstOrDefault(word => word.StartsWith("https://", StringComparison.Ordinal))?.TrimEnd('.');
        if (address is not null && statement.ValuePositions is [{ Length: > 0 } at, ..])
            yield return new TextEdit(at.Offset, at.Length, address);
    }

    private static IEnumerable<TextEdit> User(PlannedStep step, Statement statement, FixContext context)
    {
        var name = step.Matched.Meaning.About.FirstOrDefault(word => !word.Contains('.', StringComparison.Ordinal)) ?? "of the integration";
        var (start, end) = Sentence(context.Page.Text, statement);
        yield return new TextEdit(start, end - start,
            $"For a personal access token, you need a user that is called {name}. GitLab creates the user of a group access token itself.");
    }

    private static IEnumerable<TextEdit> Replaced(Statement statement, Verdict[] wrong, JudgedStatement judged, FixContext context)
    {
        var text = context.Page.Text;
        var (start, end) = Sentence(text, statement);
        var instead = wrong.Select(verdict => verdict.Instead).OfType<string>()
            .Where(one => !one.StartsWith("Delete", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        var at = statement.Position;
        if (Limits(judged, context) is { Length: > 0 } limits)
            return [new TextEdit(start, 1, limits + Uncapped(text, start))];
        var addition = instead is [var only] ? only : "";
        var alone = context.Page.Statements
            .Count(other => other.Position.Offset >= start && other.Position.Offset < end && other.Kind is not StatementKind.Link) == 1;
        if (alone)
            return [Whole(text, start, end, addition)];
        var from = at.Offset;
        from = start + Connector().Replace(text[start..from], "").Length;
        return addition.Length == 0
            ? [new TextEdit(from, at.Offset + at.Length - from, "")]
            : [new TextEdit(from, at.Offset + at.Length - from, ""), new TextEdit(end, 0, " " + addition)];
    }

    // A sentence that is deleted takes the space after it along.
    private static TextEdit Whole(string text, int start, int end, string addition)
    {
        var hasSpace = addition.Length == 0 && end < text.Length && text[end] == ' ';
        return new TextEdit(start, (hasSpace ? end + 1 : end) - start, addition);
    }

    private static string Uncapped(string text, int at) => ProperName().IsMatch(text, at) ? text[at].ToString()
        : char.ToLowerInvariant(text[at]).ToString();

    // What holds on some editions and not on others gets a condition. It has to name releases: a claim is true or false for all of an
    // offering that it names alone (EditionCondition.OfClaim).
    private static string Limits(JudgedStatement judged, FixContext context)
    {
        var named = context.Editions
            .ToDictionary(edition => edition.Edition.ToString(), edition => edition.Edition, StringComparer.Ordinal);
        var wrong = judged.Verdicts.Where(CheckReport.IsWrong).Select(verdict => verdict.Edition).ToHashSet(StringComparer.Ordinal);
        var all = judged.Verdicts.Select(verdict => verdict.Edition).Distinct(StringComparer.Ordinal).ToArray();
        var words = wrong.Count < all.Length
            ? EditionWords
            .Of([.. all.Where(edition => !wrong.Contains(edition)).Select(edition => named[edition])],
            [.. all.Select(edition => named[edition])]) : "";
        return !words.Any(char.IsAsciiDigit) ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}, ";
    }

    // From the end of the sentence before to the full stop.
    private static (int Start, int End) Sentence(string text, Statement statement)
    {
        var lineStart = PageItem.LineStart(text, statement.Position.Offset);
        var start = text
            .LastIndexOf(". ", Math.Max(lineStart, statement.Position.Offset - 1), statement.Position.Offset - lineStart,
            StringComparison.Ordinal);
        var lineEnd = PageItem.LineEnd(text, statement.Position.Offset);
        var end = Stop(text, statement.Position.Offset + statement.Position.Length, lineEnd);
        return (start < 0 ? lineStart : start + 2, end);
    }

    private static int Stop(string text, int from, int lineEnd)
    {
        for (var at = Math.Max(0, from - 1); at < lineEnd; at++)
        {
            if (text[at] is '.' or '!' or '?' && (at + 1 >= lineEnd || text[at + 1] is ' ' or '\r'))
                return at + 1;
        }

        return lineEnd;
    }

    private static string Cased(Statement statement, string text, FixContext context) =>
        statement.Text is [var first, ..] && char.IsUpper(first)
            && (statement.Position.Offset == 0 || context.Page.Text[statement.Position.Offset - 1] != '(')
            ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"\G(?:Git[Ll]ab|Aikido|[A-Z]{2,}|I\b)", RegexOptions.None, 1000)]
    private static partial Regex ProperName();

    [GeneratedRegex(@"[\s,;]*(?:\b(?:which|that|who|and|but|so|because)\b\s*)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Connector();
}
