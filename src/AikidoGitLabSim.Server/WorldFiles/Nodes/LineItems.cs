using System.Collections;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Items that stand on a line each. An item is read whenever it is asked for, so that a long list is never in memory as a
/// whole.</summary>
/// <param name="utf8">The file.</param>
/// <param name="words">Words that come again.</param>
internal sealed class LineItems(ReadOnlyMemory<byte> utf8, WordPool words) : IReadOnlyList<Node>
{
    private readonly List<(int Start, int Length, int Line)> _items = [];

    public int Count => _items.Count;

    public Node this[int index]
    {
        get
        {
            var (start, length, line) = _items[index];
            return Read(start, length, line) ?? throw new InvalidOperationException("An item that could be read before cannot be read now");
        }
    }

    /// <summary>Adds an item, unless it is written in a way that is not read here.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(int start, int length, int line)
    {
        if (Read(start, length, line) is null)
            return false;
        _items.Add((start, length, line));
        return true;
    }

    public IEnumerator<Node> GetEnumerator()
    {
        for (var index = 0; index < _items.Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Node? Read(int start, int length, int line) => new FlowReader(utf8.Span.Slice(start, length), line, words).Whole();
}
