using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>The words of the world file for the values of an enumeration.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class EnumWords<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(string Word, T Value)> _rows;

    internal EnumWords(params ReadOnlySpan<(string Word, T Value)> rows) => _rows = [.. rows];

    /// <summary>All words, in order.</summary>
    public IEnumerable<string> All => _rows.Select(row => row.Word);

    /// <summary>The value of a word; null when it is none.</summary>
    public T? Find(string word)
    {
        foreach (var row in _rows)
        {
            if (row.Word == word)
                return row.Value;
        }

        return null;
    }

    /// <summary>The word of a value.</summary>
    /// <exception cref="InvalidOperationException">The value has no word.</exception>
    public string Of(T value) => _rows.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Word;
}
