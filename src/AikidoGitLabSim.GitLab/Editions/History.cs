using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>A value that changed over the releases: rows of what held since when, and where that is written.</summary>
/// <typeparam name="T">What changed.</typeparam>
public sealed class History<T>
{
    private readonly ImmutableArray<HistoryRow<T>> _rows;

    /// <summary>Makes a history from rows in order of release.</summary>
    /// <exception cref="ArgumentException">There is no row, or the rows are not in order.</exception>
    public History(params ReadOnlySpan<HistoryRow<T>> rows)
    {
        _rows = [.. rows];
        if (_rows.IsEmpty)
            throw new ArgumentException("A history needs at least one row", nameof(rows));
        for (var i = 1; i < _rows.Length; i++)
        {
            if (_rows[i].Since <= _rows[i - 1].Since)
                throw new ArgumentException($"Row {_rows[i].Since} does not come after {_rows[i - 1].Since}", nameof(rows));
        }
    }

    /// <summary>The rows, oldest first.</summary>
    public ImmutableArray<HistoryRow<T>> Rows => _rows;

    /// <summary>What holds in a release: the latest row that is not newer. Before the first row, the first row.</summary>
    public T At(GitLabVersion version)
    {
        var i = _rows.Length - 1;
        while (i > 0 && _rows[i].Since > version)
            i--;
        return _rows[i].Value;
    }
}
