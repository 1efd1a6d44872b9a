using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "Press: **A**" and "Never: share it" as "press **A**" and "never share it".</summary>
internal static class VerbKeys
{
    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "fill", "put", "paste", "clear",
        "delete", "navigate", "open", "submit", "sign-in", "copy", "revoke", "leave", "confirm"];

    /// <summary>The sentence without the colon behind its verb; the same sentence where it has none.</summary>
    public static Sentence Join(Sentence sentence)
    {
        sentence = sentence with
        {
            Tokens = [.. sentence.Tokens.Select((token, at) => SignOf(sentence.Tokens, at) is { } sign
            ? token with { Kind = LexemeKind.Mark, Word = sign } : token)]
        };
        var tokens = sentence.Tokens is [{ IsLabel: true } label, { Word: ":" }, ..] ? Spelt(sentence.Tokens, label) : sentence.Tokens;
        var colon = tokens.FindMark(":");
        if (!IsKey(tokens, colon))
            return sentence;
        var shift = tokens.Length - sentence.Tokens.Length - 1;
        return sentence with
        {
            Tokens = [.. tokens[..colon], .. tokens[(colon + 1)..]],
            Notes = [.. sentence.Notes.Select(note => note with { Index = Math.Max(0, note.Index + shift) })],
        };
    }

    // The sign that an arrow stands for; null where it stands for itself.
    private static string? SignOf(Token[] tokens, int at) => IsThen(tokens, at) ? ";" : IsAssignment(tokens, at) ? ":" : null;

    // "Press **A** → confirm with **B**"
    private static bool IsThen(Token[] tokens, int at) => IsNextStep(tokens, at) || at > 0 && at + 2 < tokens.Length
        && tokens[at].Kind == LexemeKind.Arrow
        && tokens[at + 1] is { IsWord: true, IsCapital: false } && tokens.VerbAt(at + 1, VerbForm.Base) is { } verb
        && (IsDeed(verb) || verb.Meaning == "confirm") && ClauseStarts.IsInstruction(tokens, 0, first: true);

    // "**Connect** → wait for the light"
    private static bool IsNextStep(Token[] tokens, int at) => at > 0 && at + 2 < tokens.Length && tokens[at].Kind == LexemeKind.Arrow
        && tokens[at + 1] is { IsWord: true, IsCapital: false }
        && tokens.VerbAt(at + 1, VerbForm.Base) is { Meaning: not "grow" } verb && tokens.Is("article", at + 1 + verb.Length);

    // "**Name** → `x`", "**Role** → Reporter"
    private static bool IsAssignment(Token[] tokens, int at) => at is > 0 and <= 3 && at + 1 < tokens.Length
        && tokens[at].Kind == LexemeKind.Arrow && tokens.Count(token => token.Kind == LexemeKind.Arrow) == 1
        && Words.Is("fieldname", tokens[..at].TextOf().ToLowerInvariant())
        && IsValue(tokens[at + 1]);

    private static bool IsValue(Token token) => token.Style == Pages.TextStyle.Code || token is { IsWord: true, IsCapital: false }
        || ScopeLists.IsScopeWord(token) || Words.Is("rolename", token.Text.ToLowerInvariant());

    private static bool IsKey(Token[] tokens, int colon)
    {
        if (colon < 1 || colon + 1 >= tokens.Length)
            return false;
        var negation = ClauseStarts.Negation(tokens, 0);
        if (negation == colon)
            return tokens.VerbAt(colon + 1, VerbForm.Base) is not null;
        return tokens.VerbAt(negation, VerbForm.Base) is { } verb && IsDeed(verb) && EndsKey(tokens, negation + verb.Length, colon)
            && !ClauseStarts.IsInstruction(tokens, colon + 1, first: true) && !IsAssertion(tokens, colon + 1);
    }

    // "Choose:", "paste in:"
    private static bool EndsKey(Token[] tokens, int end, int colon) =>
        end == colon || (end + 1 == colon && Words.Is("place", tokens[colon - 1].Word));

    // Behind the first comma a condition may follow.
    private static bool IsAssertion(Token[] tokens, int at) =>
        ClauseStarts.IsAssertion(tokens.FindMark(",", at) is > 0 and var comma ? tokens[..comma] : tokens, at);

    private static bool IsDeed(Verb verb) => Meanings.Contains(verb.Meaning)
        && !Words.Is("fieldname", verb.Base.Replace('_', ' ')) && !Words.Is("notice", verb.Base);

    // "**Go to:** A": the label is the verb.
    private static Token[] Spelt(Token[] tokens, Token label)
    {
        var words = label.Text.ToLowerInvariant().Split(' ');
        if (label.Url is not null || Words.VerbAt(words, 0, VerbForm.Base) is not { } verb || verb.Length != words.Length || !IsDeed(verb)
            || tokens.VerbAt(2, VerbForm.Third) is not null)
            return tokens;
        var at = label.Start;
        var spelt = new List<Token>();
        foreach (var word in label.Text.Split(' '))
        {
            spelt.Add(label with
            {
                Kind = LexemeKind.Word,
                Text = word,
                Word = word.ToLowerInvariant(),
                Start = at,
                End = at + word.Length,
                Style = Pages.TextStyle.Plain,
            });
            at += word.Length + 1;
        }

        return [.. spelt, .. tokens[1..]];
    }
}
