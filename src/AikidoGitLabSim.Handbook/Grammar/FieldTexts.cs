using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>
/// Reads the text behind a field's name: what to do with the field, what holds for it, or else null, where it is the value.
/// </summary>
internal static class FieldTexts
{
    private const int MostWordsOfState = 3;

    private static readonly string[] States = ["empty", "unticked", "ticked", "asitis"];

    private static readonly HashSet<string> Open = ["that", "which", "who", "whatever", "whichever", "whoever", "what", "where", "when",
        "you", "anything",
        "something"];

    /// <summary>What the text says of the field.</summary>
    public static Draft? Read(PageBlock block, Token[] key, Part field, Token[] text, Memory memory)
    {
        var (value, optional) = WithoutOptional(text is [{ Word: "please" }, .. var asked] ? asked : text);
        if (value.Length == 0)
            return Claim(memory, field);
        var draft = Deed(block, key, field, value) ?? (IsClaim(value) ? Claim(memory, field) : State(field, value));
        return draft is null || !optional ? draft : draft with { Optional = true };
    }

    /// <summary>The value without "optional", and whether it is there.</summary>
    public static (Token[] Value, bool Optional) WithoutOptional(Token[] text)
    {
        var at = 0;
        while (at < text.Length && (text[at].Kind == LexemeKind.Mark || text.Match("optional", at) > 0))
            at += Math.Max(1, text.Match("optional", at));
        return (text[at..], text[..at].Any("optional"));
    }

    private static Draft Claim(Memory memory, Part field)
    {
        memory.Option = field;
        return new Draft(StatementKind.Claim);
    }

    // "Do not tick", "leave off", "turn it on", "copy it".
    private static Draft? Deed(PageBlock block, Token[] key, Part field, Token[] value)
    {
        var negation = ClauseStarts.Negation(value, 0);
        var tokens = PhrasalVerbs.Join(value, negation);
        if (VerbOf(tokens, negation) is not { } verb)
            return negation > 0 && tokens.VerbAt(negation, VerbForm.Base) is not null
                ? new Draft(StatementKind.Caveat) { Negated = true } : null;
        return (verb.Meaning, negation > 0) switch
        {
            ("tick" or "choose", true) or ("untick", false) => Unselected(field),
            ("enter" or "fill", true) => InputRules.Clearing(field),
            (_, true) => new Draft(StatementKind.Caveat) { Negated = true },
            ("tick", _) =>
                Selected(field) with { Values = [.. tokens.Where(token => token.IsLabel).Select(token => Parts.Of(block, [token]))] },
            ("clear", _) => InputRules.Clearing(field),
            ("resist", _) when value.Length == 1 => new Draft(StatementKind.Action) { Target = [field] },
            ("leave", _) when value.Length == 1 => new Draft(StatementKind.Action) { Target = [field] },
            ("leave", _) or ("ask", _) when verb.Meaning == "leave" || verb.Base == "let" => Left(block, field, tokens[verb.Length..]),
            ("copy", _) => new Draft(StatementKind.Action, StatementAction.Copy) { Target = [field] },
            ("paste" or "put", _) => new Draft(StatementKind.Action, StatementAction.Paste) { Target = [field] },
            ("click", _) when key.Length > 0 => new Draft(StatementKind.Action, StatementAction.Click) { Target = [field] },
            _ => null,
        };
    }

    /// <summary>The verb of a text that asks for a deed; null where the text is a name, such as "Push events".</summary>
    public static Verb? VerbOf(Token[] tokens, int at) => tokens.VerbAt(at, VerbForm.Base) is { } verb
        && (at + verb.Length == tokens.Length || verb.Meaning is "paste" or "put" or "copy" or "enter" or "leave" or "clear" or "choose"
            || Follows(tokens, at + verb.Length)) ? verb : null;

    // "Push events" is a name, "push it" is a deed.
    private static bool Follows(Token[] tokens, int at) => tokens[at].Kind == LexemeKind.Mark || tokens[at].IsLabel
        || tokens.Is("determiner", at)
        || tokens[at].Word is "it" or "them" or "by" or "here" or "there" or "only" or "at" or "if" or "when" or "to" or "out" or "in"
        || States.Any(state => tokens.Is(state, at));

    private static Draft? Left(PageBlock block, Part field, Token[] rest)
    {
        if (rest.Any("empty"))
            return InputRules.Clearing(field);
        if (rest.Any("unticked"))
            return Unselected(field);
        if (rest.Any("ticked"))
            return Selected(field);
        var at = Array.FindIndex(rest, token => token.Word is "at" or "on" or "as" or "set");
        return at >= 0 && rest[at..].FirstOrDefault(token => token.IsLabel || token.IsCapital) is { } option
            ? new Draft(StatementKind.Action, StatementAction.Select) { Target = [field], Values = [Parts.Of(block, [option])] }
            : new Draft(StatementKind.Action) { Target = [field] };
    }

    // "Off by default", "generated for you", "stores the settings", "we recommend 90 days".
    private static bool IsClaim(Token[] value) => value.Any("usual") || value[0] is { Word: "not" or "never" } || IsDescription(value)
        || (value[0].Word is not ("any" or "anything" or "up") && IsSentence(value));

    private static bool IsDescription(Token[] value)
    {
        if (value.Length < 2 || !value[0].IsWord)
            return false;
        return value.VerbAt(0, VerbForm.Third) is not null
            || (VerbOf(value, 0) is null && value.VerbAt(0, VerbForm.Participle) is { Meaning: not ("tick" or "untick" or "choose") });
    }

    private static bool IsSentence(Token[] value) => ClauseStarts.FiniteVerb(value, 0) is > 0 and var finite
        && (value[0].Word is "you" or "it" or "we" or "this" || (value.VerbAt(finite, VerbForm.Participle) is null
            && !value[..(finite + 1)].Any(token => Open.Contains(token.Word))));

    private static Draft? State(Part field, Token[] value)
    {
        if (value.Any(token => token.IsLabel) || value.Length > MostWordsOfState)
            return null;
        return value switch
        {
            _ when Words.Is("empty", value[^1].Word) || Words.Is("empty", value[0].Word) => InputRules.Clearing(field),
            _ when Words.Is("unticked", value[^1].Word) || value is [{ Word: "no" }] => Unselected(field),
            _ when Words.Is("ticked", value[^1].Word) || value is [{ Word: "yes" }] => Selected(field),
            _ => null,
        };
    }

    private static Draft Unselected(Part field) => new(StatementKind.Action, StatementAction.Unselect) { Target = [field], Negated = true };

    private static Draft Selected(Part field) => new(StatementKind.Action, StatementAction.Select) { Target = [field] };
}
