using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Rows by id, in order of id. Ids count up and are never given twice, as in GitLab's database.</summary>
/// <typeparam name="T">What the rows are.</typeparam>
public sealed class Table<T>
    where T : class, IHasId
{
    private readonly ImmutableSortedDictionary<long, T> _rows;

    private Table(ImmutableSortedDictionary<long, T> rows, long lastId)
    {
        _rows = rows;
        LastId = lastId;
    }

    /// <summary>A table without rows.</summary>
    public static Table<T> Empty { get; } = new(ImmutableSortedDictionary<long, T>.Empty, 0);

    /// <summary>The highest id that was ever given.</summary>
    public long LastId { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The rows, lowest id first.</summary>
    public IEnumerable<T> Rows => _rows.Values;

    /// <summary>The row with an id, or null.</summary>
    public T? Find(long id) => _rows.GetValueOrDefault(id);

    /// <summary>The table with a row added, or put in place of the one with its id.</summary>
    public Table<T> With(T row) => new(_rows.SetItem(row.Id, row), Math.Max(LastId, row.Id));

    /// <summary>The table with many rows added: cheaper than one by one.</summary>
    public Table<T> WithAll(IReadOnlyCollection<T> rows)
    {
        var builder = _rows.ToBuilder();
        var last = LastId;
        foreach (var row in rows)
        {
            builder[row.Id] = row;
            last = Math.Max(last, row.Id);
        }

        return new(builder.ToImmutable(), last);
    }

    /// <summary>The table without a row; its id is not given again.</summary>
    public Table<T> Without(long id) => new(_rows.Remove(id), LastId);
}
