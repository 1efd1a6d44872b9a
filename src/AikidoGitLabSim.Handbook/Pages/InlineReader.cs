using AikidoGitLabSim.Handbook.Lexicon;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Reads the inlines of a Markdown paragraph into the current block.</summary>
internal sealed class InlineReader(PageWriter page, HtmlReader html)
{
    public void Read(ContainerInline? container)
    {
        foreach (var inline in container ?? [])
            Read(inline);
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                page.Text(literal.Content.AsSpan(), StartOf(literal));
                break;
            case LineBreakInline line when line.IsHard || StartsLine(line.NextSibling):
                page.LineBreak(inline.Span.Start);
                break;
            case LineBreakInline:
                page.Space(inline.Span.Start);
                break;
            case CodeInline code:
                Styled(TextStyle.Code, code, () =>
                    page.Text(code.ContentSpan, code.Span.Start + (code.Span.Length - code.ContentSpan.Length) / 2));
                break;
            case EmphasisInline emphasis:
                Styled(StyleOf(emphasis), emphasis, () => Read(emphasis as ContainerInline));
                break;
            case HtmlInline tag:
                html.ReadTag(tag.Tag, tag.Span.Start);
                break;
            default:
                ReadLink(inline);
                break;
        }
    }

    // The end is exact and the start may stand at the backslash of an escape; in a table's cell both may be off by the spaces around it.
    private int StartOf(LiteralInline literal)
    {
        var end = literal.Span.End + 1 - literal.Content.Length;
        foreach (var start in (ReadOnlySpan<int>)[end, literal.Span.Start, literal.Span.Start - 1, end - 1, end - 2])
        {
            if (start >= 0 && page.Has(literal.Content.AsSpan(), start))
                return start;
        }

        return end;
    }

    private void ReadLink(Inline inline)
    {
        switch (inline)
        {
            case HtmlEntityInline entity:
                page.TextFor(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.End + 1);
                break;
            case LinkInline { IsImage: true } image:
                page.Picture(image.Url, TextOf(image), UrlPosition(image), image.Span.Start, image.Span.End + 1);
                break;
            case LinkInline link:
                page.Begin(TextStyle.Link, link.Span.Start, link.Url, UrlPosition(link));
                Read(link);
                page.End(TextStyle.Link, link.Span.End + 1);
                break;
            case AutolinkInline auto:
                page.Begin(TextStyle.Link, auto.Span.Start, (auto.IsEmail ? "mailto:" : "") + auto.Url,
                    page.PositionOf(auto.Span.Start + 1, auto.Span.End));
                page.Text(auto.Url, auto.Span.Start + 1);
                page.End(TextStyle.Link, auto.Span.End + 1);
                break;
            case TaskList box:
                page.Box(box.Checked);
                break;
            case FootnoteLink:
                break;
            case ContainerInline container:
                Read(container);
                break;
        }
    }

    // "a. …", or "2. …" below a paragraph: Markdown does not know it as a list there, a reader does.
    private static bool StartsAlternative(ReadOnlySpan<char> text) =>
        text.Length > 2 && (char.IsAsciiLetterLower(text[0]) || char.IsAsciiDigit(text[0])) && text[1] is '.' or ')' && text[2] == ' ';

    // A reader sees these as lines of their own.
    private static bool StartsLine(Inline? next) => next switch
    {
        LiteralInline text => StartsAlternative(text.Content.AsSpan()) || StartsFact(text.Content.ToString()),
        CodeInline { NextSibling: LiteralInline equal } => equal.Content.AsSpan().StartsWith(" = "),
        EmphasisInline { DelimiterCount: 2 } bold => IsKey(bold),
        _ => false,
    };

    // "Tier: Premium" on a line of its own
    private static bool StartsFact(string text) => text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && Words.Is("factkey", text[..colon].ToLowerInvariant()) && char.IsUpper(text[0]);

    // "**Plan:** Team" on a line of its own
    private static bool IsKey(EmphasisInline bold) => TextOf(bold).EndsWith(':')
        || (bold.NextSibling is LiteralInline behind && behind.Content.AsSpan().StartsWith(":"));

    private Position? UrlPosition(LinkInline link) => link.Reference is null && !link.UrlSpan.IsEmpty
        ? page.PositionOf(link.UrlSpan.Start, link.UrlSpan.End + 1)
        : null;

    private void Styled(TextStyle style, Inline inline, Action content)
    {
        page.Begin(style, inline.Span.Start);
        content();
        page.End(style, inline.Span.End + 1);
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '*' or '_' => emphasis.DelimiterCount == 2 ? TextStyle.Bold : TextStyle.Italic,
        _ => TextStyle.Plain,
    };

    private static string TextOf(ContainerInline container) =>
        string.Concat(container.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
}
