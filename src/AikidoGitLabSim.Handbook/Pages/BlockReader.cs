using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Reads a page's Markdown into blocks of text.</summary>
internal sealed class BlockReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseTaskLists().UseDefinitionLists()
        .UseAutoLinks().UseAlertBlocks().UseEmphasisExtras().UseGenericAttributes().Build();

    private readonly string _markdown;
    private readonly PageWriter _page;
    private readonly PageOutline _outline;
    private readonly HtmlReader _html;
    private readonly InlineReader _inlines;

    private BlockReader(SourceText source, MarkdownText markdown, IReadOnlyList<Region> regions)
    {
        _markdown = markdown.Text;
        _page = new PageWriter(source, markdown);
        _outline = new PageOutline(regions);
        _html = new HtmlReader(_page, _outline);
        _inlines = new InlineReader(_page, _html);
    }

    /// <summary>The blocks of a page, in the order of the text.</summary>
    /// <exception cref="PageException">The page is too long, has an endless paragraph or is nested too deeply.</exception>
    public static IReadOnlyList<PageBlock> Read(SourceText source)
    {
        PageLimits.Check(source);
        var (markdown, regions) = DialectReader.Read(source);
        var reader = new BlockReader(source, markdown, regions);
        try
        {
            reader.Read(Markdown.Parse(reader._markdown, Pipeline));
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new PageException("the Markdown is nested too deeply", "write lists and quotations at most a few levels deep", tooDeep);
        }

        return [.. reader._page.Blocks.Select(block =>
            block with { Scope = reader._outline.Within(block.Scope, block.Offsets.Count > 0 ? block.Offsets[0] : 0) })];
    }

    private void Read(ContainerBlock container)
    {
        foreach (var block in container)
            Read(block);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _inlines.Read(heading.Inline);
                ReadAnchor(heading);
                _outline.EndBlock(_page, BlockKind.Heading);
                break;
            case HtmlBlock html:
                _html.ReadBlock(_markdown[html.Span.Start..Math.Min(_markdown.Length, html.Span.End + 1)], html.Span.Start);
                break;
            case ParagraphBlock paragraph:
                _inlines.Read(paragraph.Inline);
                _outline.EndBlock(_page, BlockKind.Paragraph);
                break;
            case ListBlock list:
                ReadList(list);
                break;
            case Table table:
                ReadTable(table);
                break;
            case CodeBlock or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                ReadContainer(container);
                break;
        }
    }

    private void ReadContainer(ContainerBlock container)
    {
        switch (container)
        {
            case FootnoteGroup group:
                foreach (var footnote in group.OfType<Footnote>().OrderBy(footnote => footnote.Span.Start))
                {
                    _outline.Footnote();
                    Read((ContainerBlock)footnote);
                    _outline.Close();
                }

                break;
            case AlertBlock alert:
                _outline.Hint(alert.Kind.ToString().ToLowerInvariant());
                Read((ContainerBlock)alert);
                _outline.Close();
                break;
            case DefinitionList definitions:
                _outline.OpenList(ordered: false);
                Read((ContainerBlock)definitions);
                _outline.CloseList();
                break;
            default:
                Read(container);
                break;
        }
    }

    private void ReadAnchor(HeadingBlock heading)
    {
        if (heading.TryGetAttributes() is { Id: { Length: > 0 } id } attributes)
            _outline.Anchor = (id, _page.PositionOf(attributes.Span.Start, attributes.Span.End + 1));
    }

    private void ReadList(ListBlock list)
    {
        _outline.OpenList(list.IsOrdered);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            _outline.OpenItem();
            var first = true;
            foreach (var block in item)
            {
                if (first && block is ParagraphBlock paragraph)
                {
                    _inlines.Read(paragraph.Inline);
                    _outline.EndBlock(_page, BlockKind.Item);
                }
                else
                {
                    Read(block);
                }

                first = false;
            }

            _outline.CloseItem();
        }

        _outline.CloseList();
    }

    private void ReadTable(Table table)
    {
        _outline.Table(open: true);
        foreach (var row in table.OfType<TableRow>())
        {
            _outline.Row();
            foreach (var cell in row.OfType<TableCell>())
            {
                _outline.Cell();
                foreach (var paragraph in cell.OfType<ParagraphBlock>())
                    _inlines.Read(paragraph.Inline);
                _outline.EndBlock(_page, BlockKind.Cell);
            }
        }

        _outline.Table(open: false);
    }
}
