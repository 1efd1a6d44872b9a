namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Follows where the walk through a page is: headings, lists, tables, fold-outs.</summary>
internal sealed class PageOutline(IReadOnlyList<Region> regions)
{
    private readonly Stack<PageScope> _outer = [];
    private readonly Stack<string> _summaries = [];
    private int _groups;
    private int? _last;
    private string _lastText = "";

    public PageScope Scope { get; private set; } = PageScope.Page;

    /// <summary>An explicit anchor that waits for its block.</summary>
    public (string Name, Position Position)? Anchor { get; set; }

    /// <summary>Opens a list; what it says belongs to the block before it.</summary>
    public void OpenList(bool ordered)
    {
        _outer.Push(Scope);
        Scope = Scope with { Group = ++_groups, LeadIn = _last, LeadInText = _lastText, Ordered = ordered };
    }

    public void CloseList() => Restore();

    public void Table(bool open)
    {
        if (!open)
        {
            Restore();
            return;
        }

        _outer.Push(Scope);
        Scope = Scope with { Group = ++_groups, LeadIn = _last, LeadInText = _lastText, Row = -1, Column = -1 };
    }

    public void Row() => Scope = Scope with { Row = (Scope.Row ?? -1) + 1, Column = -1 };

    public void Cell() => Scope = Scope with { Column = Scope.Column + 1 };

    public void OpenItem() => _outer.Push(Scope);

    public void CloseItem() => Restore();

    public void Hint(string kind)
    {
        _outer.Push(Scope);
        Scope = Scope with { Hint = kind };
    }

    public void Footnote()
    {
        _outer.Push(Scope);
        Scope = PageScope.Page with { Footnote = true };
    }

    public void Close() => Restore();

    public void CloseSummary() => _summaries.TryPop(out _);

    /// <summary>Ends the current block where it stands.</summary>
    public int? EndBlock(PageWriter page, BlockKind kind)
    {
        var anchor = kind == BlockKind.Heading ? Anchor : null;
        Anchor = null;
        if (kind == BlockKind.Heading)
            Scope = Scope with { Section = Scope.Section + 1 };
        var number = page.EndBlock(kind, Scope with { Summary = _summaries.FirstOrDefault() }, anchor?.Name,
            anchor?.Position);
        if (number is null)
            return null;
        var text = page.Blocks[number.Value].Text.Trim();
        Enter(kind, text, number.Value);
        if (kind is not (BlockKind.Caption or BlockKind.Cell) && text.Length > 0)
            (_last, _lastText) = (number, text);
        return number;
    }

    // A heading, a summary and an item hold for the blocks after them.
    private void Enter(BlockKind kind, string text, int number)
    {
        switch (kind)
        {
            case BlockKind.Heading:
                Scope = Scope with { Heading = text };
                break;
            case BlockKind.Summary:
                _summaries.Push(text);
                break;
            case BlockKind.Item:
                Scope = Scope with { Items = [.. Scope.Items, number] };
                break;
        }
    }

    /// <summary>The scope of a block with the regions around it.</summary>
    public PageScope Within(PageScope scope, int offset)
    {
        var region = Region.At(regions, offset);
        return scope with { Tab = region.Tab, Hint = scope.Hint ?? region.Hint };
    }

    // A heading or section that began inside stays: raw HTML may open and close where Markdown does not.
    private void Restore()
    {
        if (!_outer.TryPop(out var outer))
            return;
        Scope = outer with { Heading = Scope.Footnote ? outer.Heading : Scope.Heading, Section = Math.Max(outer.Section, Scope.Section) };
    }
}
