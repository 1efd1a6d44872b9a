using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Rows by id, in order of id. Ids count up and are never given twice, as in GitLab's database.</summary>
/// <remarks>
/// What was loaded in bulk is an array that is never written again and that all tables made from this one share; what changed since lies
/// over it. So a look-up among a million rows costs what it costs among ten.
/// </remarks>
/// <typeparam name="T">What the rows are.</typeparam>
public sealed class Table<T>
    where T : class, IHasId
{
    private readonly T?[] _loaded;
    private readonly ImmutableSortedDictionary<long, T?> _changes;

    private Table(T?[] loaded, ImmutableSortedDictionary<long, T?> changes, long lastId, int count)
    {
        _loaded = loaded;
        _changes = changes;
        LastId = lastId;
        Count = count;
    }

    /// <summary>A table without rows.</summary>
    public static Table<T> Empty { get; } = new([], ImmutableSortedDictionary<long, T?>.Empty, 0, 0);

    /// <summary>The highest id that was ever given.</summary>
    public long LastId { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The row with an id that something else refers to.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public T Get(long id) => Find(id) ?? throw new KeyNotFoundException($"The table of {typeof(T).Name} has no row {id}");

    /// <summary>The rows, lowest id first.</summary>
    public IEnumerable<T> Rows
    {
        get
        {
            for (var id = 1L; id <= _loaded.Length; id++)
            {
                if (Find(id) is { } row)
                    yield return row;
            }

            foreach (var (id, row) in _changes)
            {
                if (id > _loaded.Length && row is not null)
                    yield return row;
            }
        }
    }

    /// <summary>The row with an id, or null.</summary>
    public T? Find(long id) =>
        !_changes.IsEmpty && _changes.TryGetValue(id, out var changed) ? changed
        : id > 0 && id <= _loaded.Length ? _loaded[id - 1]
        : null;

    /// <summary>The table with a row added, or put in place of the one with its id.</summary>
    public Table<T> With(T row) =>
        new(_loaded, _changes.SetItem(row.Id, row), Math.Max(LastId, row.Id), Find(row.Id) is null ? Count + 1 : Count);

    /// <summary>The table with many rows added: for loading, not for changing.</summary>
    public Table<T> WithAll(IReadOnlyCollection<T> rows)
    {
        if (rows.Count == 0)
            return this;

        var last = Math.Max(LastId, rows.Max(row => row.Id));
        var loaded = new T?[last];
        foreach (var row in Rows.Concat(rows))
            loaded[row.Id - 1] = row;
        return new(loaded, ImmutableSortedDictionary<long, T?>.Empty, last, loaded.Count(row => row is not null));
    }

    /// <summary>The table without a row; its id is not given again.</summary>
    public Table<T> Without(long id) => Find(id) is null ? this : new(_loaded, _changes.SetItem(id, null), LastId, Count - 1);

    /// <summary>The table that gives ids above <paramref name="lastId"/>.</summary>
    public Table<T> WithLastId(long lastId) => new(_loaded, _changes, Math.Max(LastId, lastId), Count);
}
