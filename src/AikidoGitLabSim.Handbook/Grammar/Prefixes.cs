namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Takes off what numbers a sentence or marks it as an answer: "A: …", "2.1 …".</summary>
internal static class Prefixes
{
    private static readonly HashSet<string> Orders = ["then", "next", "finally", "first", "lastly", "last", "afterwards", "now", "second",
        "third"];

    private static readonly HashSet<string> Yes = ["yes", "no", "sure", "nope", "yep", "right", "correct"];

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
        [var order, { Word: ":" }, _, ..] when Orders.Contains(order.Word) => 2,
        [var answer, { Word: "," or "–" or ":" or ";" }, _, ..] when Yes.Contains(answer.Word) => 2,
        [{ IsWord: true } number, var next, _, ..] when first && IsNumbered(number.Text, next) => 1,
        [{ IsWord: true } clause, { IsCapital: true }, _, ..] when IsClauseNumber(clause.Text) => 1,
        [{ IsWord: true } clause, { IsLabel: true }, _, ..] when IsClauseNumber(clause.Text) => 1,
        _ => 0,
    };

    // "3.2" before the next sentence of a paragraph; "17.7" is a version.
    private static bool IsClauseNumber(string text) => IsNumber(text) && text.IndexOf('.', StringComparison.Ordinal) == 1;

    private static bool IsNumbered(string number, Token next) => IsNumber(number) && (next.IsCapital || next.IsLabel);

    // "2.1" before a paragraph
    private static bool IsNumber(string text) => text.Contains('.', StringComparison.Ordinal)
        && text.Split('.').All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit));
}
