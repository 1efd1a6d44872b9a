namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Takes off what numbers a sentence or marks it as an answer: "A: …", "2.1 …".</summary>
internal static class Prefixes
{
    public static Sentence Without(Sentence sentence, bool first)
    {
        var length = LengthOf(sentence.Tokens, first);
        return length == 0 ? sentence : sentence with
        {
            Tokens = sentence.Tokens[length..],
            Notes = [.. sentence.Notes.Select(note => note with { Index = Math.Max(0, note.Index - length) })],
        };
    }

    private static int LengthOf(Token[] tokens, bool first) => tokens switch
    {
        [{ Text: "A" or "Q" or "Answer" or "Question" }, { Word: ":" }, _, ..] => 2,
        [{ Word: "step" }, _, { Word: ":" or "–" }, _, ..] when char.IsAsciiDigit(tokens[1].Text[0]) => 3,
        [{ Word: "then" or "next" or "finally" or "first" or "lastly" or "last" or "afterwards" or "now" or "second" or "third" }, { Word: ":" }, _, ..] => 2,
        [{ Word: "yes" or "no" or "sure" or "nope" or "yep" or "right" or "correct" }, { Word: "," or "–" or ":" or ";" }, _, ..] => 2,
        [{ IsWord: true } number, var next, _, ..] when first && IsNumber(number.Text) && (next.IsCapital || next.IsLabel) => 1,
        _ => 0,
    };

    // "2.1" before a paragraph
    private static bool IsNumber(string text) => text.Contains('.', StringComparison.Ordinal)
        && text.Split('.').All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit));
}
