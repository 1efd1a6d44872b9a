using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the blocks of a page in their order.</summary>
internal sealed class PageWalk(IReadOnlyList<PageBlock> blocks, StatementWriter writer)
{
    // "Necessary are:", "Namely:": the sentence before it is about the list.
    private const int LongestLabelOfList = 3;

    private readonly Memory _memory = new()
    {
        Forms = FormsOf(blocks), Facts = Facts.ListsOf(blocks), Describes = DescribedSteps.AreIn(blocks),
    };
    private readonly ILookup<int, PageBlock> _below = blocks.Where(block => block.Scope.LeadIn is not null)
        .ToLookup(block => block.Scope.LeadIn ?? -1);
    private readonly ILookup<(int? Group, int? Row), PageBlock> _rows = blocks.Where(block => block.Kind == BlockKind.Cell)
        .ToLookup(block => (block.Scope.Group, block.Scope.Row));
    private readonly ILookup<int?, PageBlock> _names = blocks.Where(block => block is { Kind: BlockKind.Cell, Scope.Column: 0 })
        .ToLookup(block => block.Scope.Group);
    private readonly RowFacts _rowFacts = new(writer);
    private readonly HashSet<PageBlock> _taken = new(ReferenceEqualityComparer.Instance);

    public void Read()
    {
        for (var number = 0; number < blocks.Count; number++)
        {
            ReadSpans(blocks[number]);
            _rowFacts.Begin(blocks[number]);
            ReadBlock(blocks[number], number);
            _rowFacts.End(blocks[number], [.. _rows[(blocks[number].Scope.Group, blocks[number].Scope.Row)]],
                [.. _rows[(blocks[number].Scope.Group, 0)]], isTaken: _taken.Contains(blocks[number]));
        }
    }

    private void ReadBlock(PageBlock block, int number)
    {
        if (block.Kind == BlockKind.Heading)
            ReadHeading(block);
        if (block.Kind is BlockKind.Heading or BlockKind.Caption or BlockKind.Summary || _taken.Contains(block))
            return;
        _memory.Enter(block.Scope.Section);
        if (block.Kind == BlockKind.Cell && IsStepOfTable(block))
            block = block with { Kind = BlockKind.Item };
        if (block.Kind != BlockKind.Cell || !IsReadAsCell(block))
            ReadSentences(block, number);
    }

    // A step in a table of steps; a table that fills in a form is none.
    private bool IsStepOfTable(PageBlock cell)
    {
        List<PageBlock> head = [.. _rows[(cell.Scope.Group, 0)]];
        return TableRows.ValueColumn(head, _names[cell.Scope.Group]) == 0 && TableRows.IsStep(cell, head)
            && !_rows[(cell.Scope.Group, cell.Scope.Row)].Any(other => other.Scope.Column > 0 && TickMarks.IsTick(other));
    }

    // A heading cell, a row of a form, a cause or a name.
    private bool IsReadAsCell(PageBlock cell) => cell.Scope.Row == 0 || ReadRow(cell)
        || TableRows.IsName(cell, [.. _rows[(cell.Scope.Group, 0)]]);

    private void ReadSentences(PageBlock block, int number)
    {
        var below = _below[number].Where(row => row.Scope.Group == _below[number].First().Scope.Group).ToList();
        var sentences = SentencesOf(block, below.Count > 0);
        foreach (var sentence in sentences)
            new SentenceReader(block, _memory, sentence == sentences[^1] || NamesMarks(sentence) ? below : [], writer)
                .Read(sentence, IsStep(sentences, sentence), QuestionBefore(sentences, sentence));
        if (Options.Read(block, below, _memory) is { Count: > 0 } options)
        {
            options.ToList().ForEach(option => writer.Add(option.Item, option.Draft, option.Tokens));
            ReadNotes(below);
            _taken.UnionWith(below);
        }
        else if (writer.LastValues is { } values && values.Any(value => below.Any(row => IsAt(row, value.Line))) || AreScopes(below))
        {
            below.ForEach(ReadPurpose);
            ReadNotes(below);
            _taken.UnionWith(below);
        }
    }

    // "Tick the scopes marked ✔."
    private static bool NamesMarks(Sentence sentence) =>
        sentence.Tokens.Any("scopes") && sentence.Tokens.Any(token => token.Word is "marked" or "ticked" or "checked");

    // "**Finish**. The light turns green.": a label is a step where no other sentence of the item is one.
    private static bool IsStep(List<Sentence> sentences, Sentence sentence) => sentences.Count == 1 || (sentence == sentences[0]
        && !sentences.Skip(1).Any(other => ClauseStarts.IsInstruction(other.Tokens, 0, first: true) || other.Tokens.FindMark(":") > 0
            || other.Tokens.Any(token => token.IsLabel)));

    // "`read_registry` (only for images)"
    private void ReadNotes(List<PageBlock> rows)
    {
        foreach (var row in rows.Where(row => row.Kind == BlockKind.Item))
            SentenceSplitter.Split(Tokeniser.Read(row)).Take(1).ToList()
                .ForEach(sentence => new NoteReader(row, _memory, writer).ReadAll(sentence, null));
    }

    // "`read_user` – needed for the name", "Reads the name" beside a scope
    private void ReadPurpose(PageBlock row)
    {
        var tokens = TableRows.TokensOf(row);
        var from = row.Kind == BlockKind.Cell ? 0 : tokens.FindMark("–") + 1;
        if (CanHoldPurpose(row, tokens.Length - from, from) && IsPurpose(tokens, from))
            writer.Add(row, new Draft(StatementKind.Claim) { First = tokens[from], Last = tokens[^1] }, tokens[from..]);
    }

    private bool CanHoldPurpose(PageBlock row, int words, int from) => row.Kind == BlockKind.Cell
        ? words > 1 && row.Scope is { Row: > 0, Column: > 0 } && !TableRows.IsNote(row, [.. _rows[(row.Scope.Group, 0)]])
        : words > 2 && from > 0;

    private static bool IsPurpose(Token[] tokens, int from) =>
        tokens.VerbAt(from, VerbForm.Third) is not null || (from == 0 && SaysWhatHolds(tokens))
        || (from > 0 && tokens[from].Word is "needed" or "required" or "used" && tokens[from + 1].Is("for"));

    // "Bitmark reads no code", "included in `api`" beside a scope
    private static bool SaysWhatHolds(Token[] tokens) => ClauseStarts.FiniteVerb(tokens, 0) > 0
        || (tokens.Length > 2 && tokens.VerbAt(0, VerbForm.Participle) is not null && tokens.Is("preposition", 1));

    private static List<Sentence> SentencesOf(PageBlock block, bool hasList)
    {
        var sentences = SentenceSplitter.Split(Tokeniser.Read(block))
            .Select((sentence, at) => Requests.AsInstruction(Delegated.AsInstruction(VerbKeys.Join(Prefixes.Without(sentence, at == 0)))))
            .SelectMany(SeveralPairs.Split).ToList();
        if (sentences.Count > 1 && IsStepTitle(block, sentences[0]))
            sentences.RemoveAt(0);
        if (hasList && sentences.Count > 1 && Chatter.IsLeadIn(sentences[^1]) && sentences[^1].Tokens.Length <= LongestLabelOfList)
            sentences.RemoveAt(sentences.Count - 1);
        return sentences;
    }

    // "**Step 2 – Fill in the form.** Type …", "**1. Get a key.** Log in …": the title of a step, in bold.
    private static bool IsStepTitle(PageBlock block, Sentence sentence) => sentence.Tokens is [_, .., var last]
        && (block.Text.StartsWith("Step ", StringComparison.Ordinal) || char.IsAsciiDigit(block.Text[0]))
        && block.Spans.Any(span => span is { Style: TextStyle.Bold, Start: 0 } && span.End > last.End && span.End <= last.End + 2);

    private static string? QuestionBefore(List<Sentence> sentences, Sentence sentence) =>
        sentences.IndexOf(sentence) is > 0 and var at && sentences.FindLastIndex(at - 1, other => other.IsQuestion) is >= 0 and var asked
            ? sentences[asked].Tokens.TextOf() + "?" : null;

    private void ReadHeading(PageBlock block)
    {
        if (block.Anchor is { } anchor && block.AnchorPosition is { } place)
            writer.Add(block, new Draft(StatementKind.Heading) { Target = [new Part(anchor, place)] },
                block.PositionOf(0, block.Text.Length), block.Text);
    }

    private static bool IsAt(PageBlock row, int line) => row.Kind is BlockKind.Item or BlockKind.Cell && row.Offsets.Count > 0
        && row.PositionOf(0, row.Text.Length).Line == line;

    private static bool AreScopes(IEnumerable<PageBlock> below) =>
        below.Where(row => row.Kind == BlockKind.Item).ToList() is [_, ..] items
        && items.TrueForAll(row => ScopeRows.Of([row]) is [var scope] && ScopeLists.IsScope(scope.Text));

    // A row of a table that fills in a form: its first cell is the field, another one its value.
    private bool ReadRow(PageBlock cell)
    {
        var row = _rows[(cell.Scope.Group, cell.Scope.Row)].ToList();
        var head = _rows[(cell.Scope.Group, 0)].ToList();
        var column = TableRows.ValueColumn(head, _names[cell.Scope.Group]);
        if (column == 0 || row.Find(other => other.Scope.Column == column) is not { } value)
            return ReadOther(cell, head);
        if (cell.Scope.Column > 0)
            return true;
        var key = TableRows.TokensOf(cell);
        foreach (var draft in KeyValues.ReadField(cell, key, value, TableRows.TokensOf(value), _memory))
            writer.Add(cell, draft with { First = key[0], Last = key[^1] }, key);
        return true;
    }

    // A cell of a table that is no form.
    private bool ReadOther(PageBlock cell, List<PageBlock> head) => TableRows.IsNote(cell, head) || ReadNeed(cell, head)
        || ReadMatrix(cell, head) || ReadRemark(cell, head) || ReadRecord(cell, head)
        || (TableRows.IsCause(cell, head) && ReadCause(cell));

    // "Reporter" below "Minimum role"
    private bool ReadNeed(PageBlock cell, List<PageBlock> head)
    {
        if (!TableRows.IsNeed(cell, head))
            return false;
        writer.Add(cell, new Draft(StatementKind.Prerequisite), TableRows.TokensOf(cell));
        return true;
    }

    // "Shown once" below "Remark"
    private bool ReadRemark(PageBlock cell, List<PageBlock> head)
    {
        if (!TableRows.IsRemark(cell, head))
            return false;
        writer.Add(cell, new Draft(StatementKind.Caveat), TableRows.TokensOf(cell));
        return true;
    }

    // A table whose header names the fields of a form, one form a row.
    private bool ReadRecord(PageBlock cell, List<PageBlock> head)
    {
        if (cell.Scope.Row == 0 || !RecordTables.Is(head) || head.Find(top => top.Scope.Column == cell.Scope.Column) is not { } field)
            return false;
        var key = TableRows.TokensOf(field);
        foreach (var draft in RecordTables.Read(field, key, cell, _memory))
            writer.Add(cell, draft, TableRows.TokensOf(cell) is { Length: > 0 } tokens ? tokens : key);
        return true;
    }

    // "Add variables | – | ✔": who can do what, or what there is on which plan.
    private bool ReadMatrix(PageBlock cell, List<PageBlock> head)
    {
        if (TickTables.KindOf(head, [.. _rows.Where(row => row.Key.Group == cell.Scope.Group).SelectMany(row => row)]) is not { } kind)
            return false;
        if (cell.Scope is { Column: 0, Row: > 0 })
            writer.Add(cell, new Draft(kind), TableRows.TokensOf(cell));
        return true;
    }

    // "Token expired" below "Cause" is the case.
    private bool ReadCause(PageBlock cell)
    {
        var tokens = TableRows.TokensOf(cell);
        if (tokens.Length < 2 || ClauseStarts.FiniteVerb(tokens, 0) >= 0 || ClauseStarts.IsInstruction(tokens, 0, first: true))
            return false;
        writer.Add(cell, new Draft(StatementKind.Claim), tokens);
        return true;
    }

    // A list in which an item names a field that every form has, such as "Description: x", and another one has the same shape.
    private static HashSet<int> FormsOf(IReadOnlyList<PageBlock> blocks) =>
    [
        .. blocks.Where(block => block is { Kind: BlockKind.Item, Scope.Group: not null } && KeyOf(block) is not null)
            .GroupBy(block => block.Scope.Group ?? -1)
            .Where(items => items.Count() > 1 && items.Any(item => Words.Is("fieldname", KeyOf(item) ?? "")))
            .Select(items => items.Key),
    ];

    private static string? KeyOf(PageBlock item) => item.Text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
        ? item.Text[..colon].ToLowerInvariant()
        : null;

    private void ReadSpans(PageBlock block)
    {
        foreach (var span in block.Spans.Where(span => span.Style is TextStyle.Link or TextStyle.Image && span.Place is not null))
        {
            var place = span.Place ?? default;
            var url = new Part(span.Url ?? "", span.UrlPosition ?? place);
            if (span.Style == TextStyle.Image)
                writer.Add(block,
                    new Draft(StatementKind.Figure)
                    {
                        Target = span.Alt is { Length: > 0 } alt ? [new Part(alt, place)]
                    : [], Values = [url]
                    }, place, span.Alt ?? "");
            else
                writer.Add(block, new Draft(StatementKind.Link) { Target = [Parts.Of(block, span.Start, span.End)], Values = [url] },
                    block.PositionOf(span.Start, span.End), block.Text[span.Start..span.End]);
        }
    }
}
