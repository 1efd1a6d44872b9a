namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits the tokens of a block into sentences and takes out what stands in parentheses.</summary>
internal static class SentenceSplitter
{
    public static IEnumerable<Sentence> Split(IReadOnlyList<Token> tokens)
    {
        var sentence = new List<Token>();
        var notes = new List<(int Index, Token[] Tokens)>();
        List<Token>? note = null;
        foreach (var token in tokens)
        {
            if (token is { Kind: LexemeKind.Mark, Word: "(" or "[" })
            {
                note ??= [];
            }
            else if (token is { Kind: LexemeKind.Mark, Word: ")" or "]" })
            {
                Close(sentence, notes, note);
                note = null;
            }
            else if (note is not null && token.Word != "\n")
            {
                note.Add(token);
            }
            else if (token is { Kind: LexemeKind.Mark, Word: "." or "!" or "?" or "…" or "\n" })
            {
                if (IsEnumerator(sentence, token))
                    sentence.Clear();
                else
                    foreach (var ended in End(sentence, notes, token.Word))
                        yield return ended;
            }
            else
            {
                sentence.Add(token);
            }
        }

        if (note is { Count: > 0 })
            sentence.AddRange(note);
        foreach (var ended in End(sentence, notes, ""))
            yield return ended;
    }

    // "1)" before a step is a parenthesis without a beginning.
    private static void Close(List<Token> sentence, List<(int Index, Token[] Tokens)> notes, List<Token>? note)
    {
        if (note is { Count: > 0 })
            notes.Add((sentence.Count, [.. note]));
        else if (note is null && sentence is [{ IsWord: true, Text.Length: 1 }])
            sentence.Clear();
    }

    // "a." before an alternative, "1)" before a step.
    private static bool IsEnumerator(List<Token> sentence, Token end) => end.Word == "." && sentence is [{ IsWord: true, Text.Length: 1 }];

    // "press **A**," and "press **A**, and" where the next item goes on.
    private static Token[] WithoutTail(List<Token> sentence)
    {
        var end = sentence.Count;
        if (end > 3 && sentence[end - 1].Is("done") && sentence[end - 2].Is(","))
            end -= 2;
        while (end > 1 && (sentence[end - 1] is { Kind: LexemeKind.Mark, Word: "," or ";" } || IsAnd(sentence, end)))
            end--;
        return [.. sentence.Take(end)];
    }

    private static bool IsAnd(List<Token> sentence, int end) => end > 2 && sentence[end - 1].Word is "and" or "then"
        && sentence[end - 2] is { Kind: LexemeKind.Mark, Word: "," or ";" };

    private static IEnumerable<Sentence> End(List<Token> sentence, List<(int Index, Token[] Tokens)> notes, string end)
    {
        if (sentence.Count == 0 && notes is [{ Tokens: [.., { Word: "." or "!" or "?" } stop] words }])
            yield return new Sentence(words[..^1], stop.Word, []);
        else if (sentence.Count == 0 && notes is [{ Tokens: [_, _, ..] whole }])
            yield return new Sentence(whole, "", []);
        else if (sentence.Count > 0 || notes.Count > 0)
            yield return new Sentence(WithoutTail(sentence), end.Trim(), [.. notes]);
        sentence.Clear();
        notes.Clear();
    }
}
