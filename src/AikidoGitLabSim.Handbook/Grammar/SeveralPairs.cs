using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits "name: x; expiry: y" into its pairs.</summary>
internal static class SeveralPairs
{
    public static IEnumerable<Sentence> Split(Sentence sentence)
    {
        var cut = Enumerable.Range(0, sentence.Tokens.Length).FirstOrDefault(at => sentence.Tokens[at].Word is ";" or ","
            && StartsPair(sentence.Tokens, at + 1), -1);
        if (cut < 0 || !StartsPair(sentence.Tokens, 0))
            return [sentence];
        var rest = sentence with
        {
            Tokens = sentence.Tokens[(cut + 1)..],
            Notes = [.. sentence.Notes.Where(note => note.Index > cut).Select(note => note with { Index = note.Index - cut - 1 })],
        };
        var head = sentence with { Tokens = sentence.Tokens[..cut], Notes = [.. sentence.Notes.Where(note => note.Index <= cut)] };
        return [head with { IsPair = true }, .. Split(rest with { IsPair = true })];
    }

    private static bool StartsPair(Token[] tokens, int at) => tokens.FindMark(":", at) is var colon && colon > at && colon - at <= 3
        && Words.Is("fieldname", tokens[at..colon].TextOf().ToLowerInvariant());
}
