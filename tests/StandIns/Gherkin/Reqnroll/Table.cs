using System.Text;

namespace Reqnroll;

/// <summary>The older name of <see cref="DataTable"/>; a step may ask for either.</summary>
public class Table
{
    private readonly string[] _header;

    public Table(params string[] header) =>
        _header = header.Length > 0 ? header : throw new ArgumentException("No headers to add", nameof(header));

    public ICollection<string> Header => _header;

    public DataTableRows Rows { get; } = new();

    public int RowCount => Rows.Count;

    public bool ContainsColumn(string column) => _header.Contains(column, StringComparer.Ordinal);

    public void AddRow(params string[] cells) => Rows.Add(cells.Length == _header.Length
        ? new DataTableRow(this, cells)
        : throw new ArgumentException($"The row has {cells.Length} cells, the table {_header.Length} columns:\n{this}", nameof(cells)));

    public void AddRow(IDictionary<string, string> values)
    {
        var cells = Enumerable.Repeat(string.Empty, _header.Length).ToArray();
        foreach (var (column, value) in values)
            cells[IndexOf(column)] = value;
        AddRow(cells);
    }

    public override string ToString()
    {
        var widths = _header.Select((name, column) => Rows.Select(row => row[column].Length).Prepend(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var cells in Rows.Select(row => row.Values).Prepend(_header))
            text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).AppendLine(" |");
        return text.ToString();
    }

    internal int IndexOf(string column) => Array.IndexOf(_header, column) is >= 0 and var index
        ? index
#pragma warning disable CA2201, MA0012 // Reqnroll's own choice, and bindings may catch it
        : throw new IndexOutOfRangeException($"Could not find a column named '{column}' in the table.\nThe table looks like this:\n{this}");
#pragma warning restore CA2201, MA0012
}
