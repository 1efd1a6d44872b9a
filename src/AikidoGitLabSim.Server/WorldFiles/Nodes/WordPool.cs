using System.Text;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Gives equal short words one string: a file with a million tokens repeats a few dozen of them millions of times.</summary>
internal sealed class WordPool
{
    private const int LongestWord = 24;
    private const int MostWords = 4096;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public string Same(string word)
    {
        if (word.Length > LongestWord)
            return word;
        if (_words.TryGetValue(word, out var same))
            return same;
        Keep(word);
        return word;
    }

    /// <summary>The word of some letters, in UTF-8.</summary>
    public string Same(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestWord)
            return Encoding.UTF8.GetString(utf8);
        Span<char> letters = stackalloc char[LongestWord];
        letters = letters[..Encoding.UTF8.GetChars(utf8, letters)];
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var same))
            return same;
        var word = letters.ToString();
        Keep(word);
        return word;
    }

    private void Keep(string word)
    {
        if (_words.Count < MostWords)
            _words.Add(word);
    }
}
