using System.Collections.Frozen;

namespace AikidoGitLabSim.Handbook.Lexicon;

/// <summary>The words of the grammar, read once from the embedded table <c>lexicon.tsv</c>.</summary>
internal static class Words
{
    private const int Longest = 6;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Classes;
    private static readonly FrozenDictionary<string, (string Meaning, VerbForm Form, string Base)[]> Verbs;

    static Words()
    {
        var rows = ReadTable().ToList();
        Classes = rows.Where(row => row.Class is not ("verb" or "form" or "nounverb"))
            .GroupBy(row => row.Class)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(row => row.Words.Select(word => (word, row.Meaning)))
                .DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word.Replace('_', ' '), pair => pair.Meaning));
        Verbs = VerbsOf(rows).GroupBy(verb => verb.Word.Replace('_', ' ')).ToFrozenDictionary(
            group => group.Key, group => group.Select(verb => (verb.Meaning, verb.Form, verb.Base)).Distinct().ToArray());
    }

    /// <summary>Whether a word, or words joined by spaces, belong to a class.</summary>
    public static bool Is(string @class, string word) => Classes[@class].ContainsKey(word);

    /// <summary>How many of the words, from an index on, make an entry of a class; 0 for none. The longest entry is found.</summary>
    public static int Match(string @class, IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
        {
            if (Classes[@class].ContainsKey(Join(words, at, length)))
                return length;
        }

        return 0;
    }

    /// <summary>The meaning and length of the longest entry of a class at an index; null for none.</summary>
    public static (string Meaning, int Length)? MeaningAt(string @class, IReadOnlyList<string> words, int at) =>
        Match(@class, words, at) is var length and > 0 ? (Classes[@class][Join(words, at, length)], length) : null;

    /// <summary>Whether a verb of several words, such as "turn" and "on", is in the lexicon.</summary>
    public static bool HasVerb(string head, string particle) => Verbs.ContainsKey(head + " " + particle);

    /// <summary>The verb at an index, in one of the forms, or null.</summary>
    public static Verb? VerbAt(IReadOnlyList<string> words, int at, params ReadOnlySpan<VerbForm> forms)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
        {
            if (!Verbs.TryGetValue(Join(words, at, length), out var found))
                continue;
            foreach (var (meaning, form, basic) in found)
            {
                if (forms.Contains(form))
                    return new Verb(meaning, form, length, basic);
            }
        }

        return null;
    }

    private static string Join(IReadOnlyList<string> words, int at, int length) =>
        length == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(length));

    private static IEnumerable<(string Word, string Meaning, VerbForm Form,
        string Base)> VerbsOf(List<(string Class, string Meaning, string[] Words)> rows)
    {
        var meanings = rows.Where(row => row.Class == "verb").SelectMany(row => row.Words.Select(word => (word, row.Meaning))).ToList();
        var irregular = rows.Where(row => row.Class == "form")
            .SelectMany(row => row.Words.Select(word => word.Split('=')).Select(pair => (pair[0], pair[1], row.Meaning)));
        foreach (var (verb, meaning) in meanings)
        {
            foreach (var (word, form) in Inflection.Of(verb))
                yield return (word, meaning, form, verb);
        }

        foreach (var found in NounVerbsOf(rows))
            yield return found;

        foreach (var (word, verb, form) in irregular)
        {
            foreach (var (_, meaning) in meanings.Where(pair => pair.word == verb))
                yield return (word, meaning,
                    form switch { "gerund" => VerbForm.Gerund, "past" => VerbForm.Third, _ => VerbForm.Participle }, verb);
        }
    }

    // Verbs whose third person is the plural of a noun, such as "logs".
    private static IEnumerable<(string Word, string Meaning, VerbForm Form,
        string Base)> NounVerbsOf(List<(string Class, string Meaning, string[] Words)> rows) =>
        from row in rows
        where row.Class == "nounverb"
        from verb in row.Words
        from pair in Inflection.Of(verb)
        where pair.Form != VerbForm.Third
        select (pair.Word, row.Meaning, pair.Form, verb);

    private static IEnumerable<(string Class, string Meaning, string[] Words)> ReadTable()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("lexicon.tsv")
            ?? throw new InvalidOperationException("the embedded table lexicon.tsv is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var @class, var meaning, var words])
                yield return (@class, meaning, words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
