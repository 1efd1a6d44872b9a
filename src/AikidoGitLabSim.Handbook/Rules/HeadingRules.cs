using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The rules about titles, headings and their anchors.</summary>
internal static partial class HeadingRules
{
    private static readonly string[] NoInstruction = ["disclaimer", "note", "notice"];

    /// <summary>Reports problems of the page's headings.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page)
    {
        var headings = Heading().Matches(page.Page.Text).Where(match => page.Prose[match.Index] == '#').ToArray();
        return [.. Levels(page, headings), .. headings.SelectMany(heading => One(page, heading)), .. Title(page, headings),
            .. Content(page, headings)];
    }

    private static IEnumerable<LintFinding> Levels(RuleContext page, Match[] headings) =>
        from pair in headings.Zip(headings.Skip(1))
        let before = pair.First.Groups["level"].Length
        let level = pair.Second.Groups["level"].Length
        where level > before + 1
        select page.At("DOC-HEADING", LintSeverity.Warning, pair.Second.Index, pair.Second.Length,
            $"The heading skips a level, from {before} to {level}.", new string('#', before + 1));

    private static IEnumerable<LintFinding> One(RuleContext page, Match heading)
    {
        var text = heading.Groups["text"].Value;
        if (Emoji().IsMatch(text))
            yield return page
                .At("DOC-HEADING", LintSeverity.Warning, heading.Index, heading.Length,
                "The heading has an emoji; screen readers read its name aloud.", Emoji().Replace(text, "").Trim());
        if (Anchor().Match(text) is not { Success: true } anchor)
            yield break;
        var slug = Slug(ReaderWords.Plain(text));
        var id = anchor.Groups["id"].Value;
        if (id != slug)
            yield return page
                .At("DOC-ANCHOR", LintSeverity.Info, heading.Index + heading.Groups["text"].Index - heading.Index + anchor.Index,
                anchor.Length, $"The anchor {id} does not match the heading.", slug);
    }

    private static IEnumerable<LintFinding> Title(RuleContext page, Match[] headings)
    {
        if (headings.FirstOrDefault(heading => heading.Groups["level"].Length == 1) is not { } title)
            yield break;
        var text = title.Groups["text"].Value;
        var named = Concepts.In(text).Where(concept => concept is "token.personal" or "token.group").ToHashSet(StringComparer.Ordinal);
        var used = page.Report.Plan.Select(step => step.Token).OfType<string>().Where(token => token != "project")
            .Select(token => $"token.{token}").ToHashSet(StringComparer.Ordinal);
        if (named.Count == 1 && used.Except(named, StringComparer.Ordinal).Any())
            yield return page
                .At("DOC-TITLE", LintSeverity.Warning, title.Index, title.Length,
                    "The title names one kind of token; the page is about both.");
        foreach (Match word in SmallWord().Matches(text))
            yield return page
                .At("DOC-CASE", LintSeverity.Info, title.Groups["text"].Index + word.Index, word.Length,
                $"\"{word.Value}\" is a small word; titles write it in lower case.", word.Value.ToLowerInvariant());
    }

    private static IEnumerable<LintFinding> Content(RuleContext page, Match[] headings)
    {
        for (var at = 0; at < headings.Length; at++)
        {
            var text = ReaderWords.Plain(Emoji().Replace(headings[at].Groups["text"].Value, ""));
            var end = at + 1 < headings.Length ? headings[at + 1].Index : page.Page.Text.Length;
            var holds = page.Page.Statements.Where(one => one.Position.Offset > headings[at].Index && one.Position.Offset < end)
                .Any(one => one.Kind is StatementKind.Recommendation or StatementKind.Prerequisite);
            if (holds && NoInstruction.Contains(text, StringComparer.OrdinalIgnoreCase))
                yield return page
                    .At("DOC-HEADING", LintSeverity.Warning, headings[at].Index, headings[at].Length,
                    $"The section \"{text}\" holds a recommendation or a prerequisite.", "Before you begin");
        }
    }

    private static string Slug(string text) => NoSlug().Replace(text.ToLowerInvariant().Trim(), "").Replace(' ', '-');

    [GeneratedRegex(@"^(?<level>#{1,6})[ \t]+(?<text>.+?)[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[\u2600-\u27BF\uFE0F\u2B50]|[\uD83C-\uD83E][\uDC00-\uDFFF]", RegexOptions.None, 1000)]
    private static partial Regex Emoji();

    [GeneratedRegex("<a\\b[^>]*\\bid=\"(?<id>[^\"]+)\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"(?<=\w )(?:With|For|And|Or|Of|In|On|To|From|By)\b", RegexOptions.None, 1000)]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, 1000)]
    private static partial Regex NoSlug();
}
