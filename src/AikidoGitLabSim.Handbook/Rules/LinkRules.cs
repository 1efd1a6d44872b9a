using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The rules about links and the files that a page names. No host is asked.</summary>
internal static partial class LinkRules
{
    /// <summary>Reports links that are broken, lead to another topic, or are missing.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page) => [.. Targets(page), .. Topics(page), .. Unlinked(page)];

    private static IEnumerable<LintFinding> Targets(RuleContext page)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(page.Page.Path)) ?? "";
        foreach (Match link in Target().Matches(page.Page.Text))
        {
            var target = link.Groups["target"].Value;
            if (target.Length == 0)
                yield return page.At("DOC-LINK", LintSeverity.Error, link.Index, link.Length, "The link or picture has no address.");
            else if (target[0] == '#' ? !HasAnchor(page.Page.Text, target[1..]) : IsLocal(target)
                && !File.Exists(Path.Combine(folder, Uri.UnescapeDataString(target.Split('#', '?')[0]))))
                yield return page
                    .At("DOC-LINK", LintSeverity.Error, link.Groups["target"].Index, target.Length, $"{target} is not there.",
                    "Correct the path, or add the file.");
        }
    }

    // What the text of a link promises and its address does not keep.
    private static IEnumerable<LintFinding> Topics(RuleContext page) =>
        from judged in page.Report.Statements
        where judged.Statement.Kind == StatementKind.Link
        let wrong = judged.Verdicts.FirstOrDefault(CheckReport.IsWrong)
        where wrong is not null
        select new LintFinding("DOC-LINKTARGET", LintSeverity.Error, judged.Statement.Position, wrong.Seen, wrong.Instead);

    private static IEnumerable<LintFinding> Unlinked(RuleContext page)
    {
        var lines = page.Page.Text.Split('\n');
        foreach (var step in page.Report.Plan.Where(step => step.Intent == StepIntent.Paste && step.Matched.Statement.Target is not []))
        {
            var position = step.Matched.Statement.Position;
            if (!lines[Math.Clamp(position.Line - 1, 0, lines.Length - 1)].Contains("](", StringComparison.Ordinal)
                && step.Matched.Meaning.Plain.Contains("page", StringComparison.OrdinalIgnoreCase))
                yield return new LintFinding("DOC-NOLINK", LintSeverity.Warning, position,
                    "The step sends the reader to a page and does not link it.", "Link the page where the step names it.");
        }
    }

    private static bool IsLocal(string target) =>
        !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal)
        && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && target[0] != '/' && target[0] != '{';

    private static bool HasAnchor(string text, string anchor) =>
        text.Contains($"id=\"{anchor}\"", StringComparison.Ordinal) || text.Contains($"{{#{anchor}}}", StringComparison.Ordinal)
        || Heading().Matches(text).Any(heading => Slug(heading.Groups["text"].Value) == anchor);

    private static string Slug(string text) => NoSlug().Replace(Meaning.ReaderWords.Plain(text).ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("(?<!\\\\)\\]\\(\\s*<?(?<target>[^)\\s>]*)[^)]*\\)|<img\\b[^>]*?\\bsrc=[\"'](?<target>[^\"']*)[\"']",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>.+?)[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, 1000)]
    private static partial Regex NoSlug();
}
