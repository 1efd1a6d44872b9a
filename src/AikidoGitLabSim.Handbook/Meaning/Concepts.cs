using System.Collections.Frozen;
using YamlDotNet.Serialization;

namespace AikidoGitLabSim.Handbook.Meaning;

/// <summary>Finds what a sentence is about.</summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, string> Phrases = Load();

    private static readonly int Longest = Phrases.Keys.Max(phrase => phrase.Split(' ').Length);

    /// <summary>The concepts of a text, in order, each once.</summary>
    public static IReadOnlyList<string> In(string source)
    {
        var words = ReaderWords.Words(ReaderWords.Plain(source));
        var found = new List<string>();
        for (var at = 0; at < words.Length;)
            at += Take(words, at, found);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static int Take(string[] words, int at, List<string> found)
    {
        for (var length = Math.Min(Longest, words.Length - at); length > 0; length--)
        {
            if (!Phrases.TryGetValue(string.Join(' ', words[at..(at + length)]), out var concept))
                continue;
            found.Add(concept);
            return length;
        }

        return 1;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Concepts).Assembly.GetManifestResourceStream("Handbook.concepts.yml")
            ?? throw new InvalidOperationException("concepts.yml is not embedded");
        using var reader = new StreamReader(stream);
        var table = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>>(reader);
        return table.SelectMany(row => row.Value.Select(phrase => (Key: string.Join(' ', ReaderWords.Words(phrase)), row.Key)))
            .DistinctBy(row => row.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }
}
