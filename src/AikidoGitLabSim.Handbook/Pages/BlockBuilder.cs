using System.Text;

namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Collects the text of one block with the source offset of each character.</summary>
internal sealed class BlockBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private readonly List<int> _ends = [];
    private readonly List<StyledSpan> _spans = [];

    public int Length => _text.Length;

    /// <summary>Whether the box of a task list is ticked; null where there is none.</summary>
    public bool? Checked { get; set; }

    public bool IsEmpty => _spans.Count == 0 && _text.ToString().Trim().Length == 0;

    public void Append(char character, int offset, int end)
    {
        if (character is '\u00AD' or '\u200B' or '\uFEFF')
            return;
        var space = character != '\n' && char.IsWhiteSpace(character);
        if (space && (_text.Length == 0 || char.IsWhiteSpace(_text[^1])))
            return;
        _text.Append(space ? ' ' : character);
        _offsets.Add(offset);
        _ends.Add(end);
    }

    public void Append(string text, int offset)
    {
        for (var index = 0; index < text.Length; index++)
            Append(text[index], offset + index, offset + index + 1);
    }

    /// <summary>Appends text that stands for the whole source range, such as an entity.</summary>
    public void AppendFor(string text, int offset, int end)
    {
        foreach (var character in text)
            Append(character, offset, end);
    }

    public void AddSpan(StyledSpan span) => _spans.Add(span);

    public PageBlock Build(BlockKind kind, SourceText source, PageScope scope) => new()
    {
        Kind = kind,
        Text = _text.ToString(),
        Offsets = _offsets,
        Ends = _ends,
        Spans = _spans,
        Source = source,
        Scope = scope,
        Checked = Checked,
    };
}
