using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Finds the parts of a block's text that are labels rather than words.</summary>
internal static class LabelSpans
{
    private const int MostWordsOfEmphasis = 7;
    private const int MostWordsOfName = 18;

    private static readonly string[] StressedClasses = ["negate", "limit", "notice"];

    private static readonly HashSet<string> StressedWords = ["now", "must", "all", "and", "or", "both", "before", "after", "same"];

    /// <summary>The labels, in the order of the text, none within another.</summary>
    public static IReadOnlyList<StyledSpan> Of(PageBlock block)
    {
        var spans = block.Spans.Where(span => span.Style is not (TextStyle.Plain or TextStyle.Image) && span.End > span.Start).ToList();
        var quotes = Quotations.Of(block.Text)
            .Where(quote => !spans.Any(span => span.Style == TextStyle.Code && span.Start <= quote.Start && quote.Start < span.End))
            .Select(quote => new StyledSpan(quote.Start, quote.End, TextStyle.Quoted));
        var candidates = spans.Where(span => IsLabel(block, span, spans)).Concat(quotes).OrderBy(span => span.Start)
            .ThenByDescending(span => span.End);
        var labels = new List<StyledSpan>();
        foreach (var span in candidates)
        {
            if (labels.Count == 0 || span.Start >= labels[^1].End)
                labels.Add(WithLink(span, spans));
        }

        return labels;
    }

    private static StyledSpan WithLink(StyledSpan span, List<StyledSpan> spans) =>
        span.Url is null
            && spans.Find(other => other.Style == TextStyle.Link && other.Start < span.End && span.Start < other.End) is { } link
            ? span with { Url = link.Url }
            : span;

    private static bool IsLabel(PageBlock block, StyledSpan span, List<StyledSpan> spans)
    {
        var text = block.Text[span.Start..span.End].Trim();
        if (text.Length == 0)
            return false;
        if (span.Style is TextStyle.Code or TextStyle.Key or TextStyle.Link)
            return true;
        return text[0] != '(' && !spans.Any(inner => IsLabelWithin(span, inner)) && !IsProse(block, span, text)
            && !IsEmphasis(block, span, text)
            && (span.Style != TextStyle.Italic || IsItalicName(text));
    }

    private static bool IsProse(PageBlock block, StyledSpan span, string text) =>
        IsSentence(block, text) || IsOwnSentence(block, span, text) || IsVerb(block, span, text);

    private static bool IsItalicName(string text) => !text.EndsWith(':') && (char.IsUpper(text[0]) || char.IsDigit(text[0]));

    private static bool IsLabelWithin(StyledSpan span, StyledSpan inner) =>
        inner != span && inner.Style is TextStyle.Code or TextStyle.Link && span.Start < inner.Start && inner.End <= span.End;

    // A sentence in italics or bold, such as "Requires the role Owner", is no label.
    private static bool IsSentence(PageBlock block, string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && block.Text.Trim().TrimEnd('.').Length == text.TrimEnd('.').Length
            && (words[0] is "requires" or "needs" || words.Any(word => Words.Is("aux", word)));
    }

    // "Free trial. _Premium or higher on GitLab.com._"
    private static bool IsOwnSentence(PageBlock block, StyledSpan span, string text) => text.EndsWith('.') && text.Split(' ').Length > 2
        && (span.Start == 0 || block.Text[..span.Start].TrimEnd() is [] or [.., '.' or '!' or '?' or '\n']);

    private static bool IsEmphasis(PageBlock block, StyledSpan span, string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ':', '!', '?')).ToArray();
        return StressedClasses.Any(@class => Words.Match(@class, words, 0) == words.Length) || Words.Match("optional", words, 0) > 0
            || IsWarning(text, words) || (IsClause(text, words) && !IsLongName(block, span, text, words)) || (words is [var word]
                && StressedWords.Contains(word));
    }

    // "**is required**", or more words than a label has; a path may be longer.
    private static bool IsClause(string text, string[] words) =>
        (words.Length > 1 && char.IsLower(text[0]) && Words.Is("aux", words[0]))
        || (words.Length > MostWordsOfEmphasis && !text.Contains('>', StringComparison.Ordinal)
            && !text.Contains('→', StringComparison.Ordinal));

    // "Tick **Members of this group can create tokens for its projects**"
    private static bool IsLongName(PageBlock block, StyledSpan span, string text, string[] words) => words.Length <= MostWordsOfName
        && char.IsUpper(text[0]) && block.Text[..span.Start].TrimEnd() is [.., var before] && char.IsLetterOrDigit(before);

    // "**Do not share**" warns; "**Never expires**" is an option.
    private static bool IsWarning(string text, string[] words) => words.Length > 1 && words[0] is "do" or "don't" or "never" or "not"
        && (char.IsLower(text[0]) || words is ["do", "not"]
            || Words.VerbAt(words, words is ["do", "not", ..] ? 2 : 1, VerbForm.Base) is not null);

    // "**Copy** the token" stresses the verb; "**Copy**" and "**Save** stores it" name a button.
    private static bool IsVerb(PageBlock block, StyledSpan span, string text)
    {
        var rest = block.Text[span.End..].TrimStart().ToLowerInvariant().Split(' ', 2)[0].TrimEnd('.', ',', '!');
        return block.Text[..span.Start].Trim() is [] or [.., '.' or '?' or '!' or ';']
            && rest is "it" or "the" or "a" or "an" or "your" or "this" or "them"
            && Words.VerbAt([text.ToLowerInvariant()], 0, VerbForm.Base) is { Meaning: not "grow" };
    }
}
