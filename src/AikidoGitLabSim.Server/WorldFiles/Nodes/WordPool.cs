namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Gives equal short words one string: a file with a million tokens repeats a few dozen of them millions of times.</summary>
internal sealed class WordPool
{
    private const int LongestWord = 24;
    private const int MostWords = 4096;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public string Same(string word)
    {
        if (word.Length > LongestWord)
            return word;
        if (_words.TryGetValue(word, out var same))
            return same;
        if (_words.Count < MostWords)
            _words.Add(word, word);
        return word;
    }
}
