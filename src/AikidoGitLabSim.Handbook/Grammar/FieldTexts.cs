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
        if (negation > 0)
            return tokens.VerbAt(negation, VerbForm.Base) is null ? null : Negated(field, VerbOf(tokens, negation));
        return VerbOf(tokens, 0) is { } verb ? Done(block, (key, field, tokens), verb, value.Length == 1) : null;
    }

    private static Draft Negated(Part field, Verb? verb) => verb?.Meaning switch
    {
        "tick" or "choose" => Unselected(field),
        "enter" or "fill" => InputRules.Clearing(field),
        _ => new Draft(StatementKind.Caveat) { Negated = true },
    };

    private static Draft? Done(PageBlock block, (Token[] Key, Part Field, Token[] Tokens) text, Verb verb, bool alone) =>
        verb.Meaning switch
        {
            "untick" => Unselected(text.Field) with
            {
                Values = [.. text.Tokens.Where(token => token.IsLabel).Select(token => Parts.Of(block, [token]))],
            },
            "tick" => Selected(text.Field) with
            {
                Values = [.. text.Tokens.Where(token => token.IsLabel).Select(token => Parts.Of(block, [token]))],
            },
            "clear" => InputRules.Clearing(text.Field),
            "resist" or "leave" when alone => new Draft(StatementKind.Action) { Target = [text.Field] },
            "copy" => new Draft(StatementKind.Action, StatementAction.Copy) { Target = [text.Field] },
            "paste" or "put" => new Draft(StatementKind.Action, StatementAction.Paste) { Target = [text.Field] },
            "click" when text.Key.Length > 0 => new Draft(StatementKind.Action, StatementAction.Click) { Target = [text.Field] },
            _ => IsLeaving(verb) ? Left(block, text.Field, text.Tokens[verb.Length..]) : null,
        };

    private static bool IsLeaving(Verb verb) => verb.Meaning == "leave" || verb.Base == "let";

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
    private static bool IsClaim(Token[] value) => value.Any("usual")
        || (value[0] is { Word: "not" or "never" } && !IsBound(value)) || IsDescription(value)
        || (value[0].Word is not ("any" or "anything" or "up") && IsSentence(value));

    // "Not later than a year from now" is a date that is entered.
    private static bool IsBound(Token[] value) => value is [_, { Word: "later" or "longer" or "more" or "earlier" or "before" or "beyond" },
        _, ..];

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
            _ when IsEmpty(value) => InputRules.Clearing(field),
            _ when Words.Is("unticked", value[^1].Word) || value is [{ Word: "no" }] => Unselected(field),
            _ when Words.Is("ticked", value[^1].Word) || value is [{ Word: "yes" }] => Selected(field),
            _ => null,
        };
    }

    private static bool IsEmpty(Token[] value) => Words.Is("empty", value[^1].Word) || Words.Is("empty", value[0].Word);

    private static Draft Unselected(Part field) => new(StatementKind.Action, StatementAction.Unselect) { Target = [field], Negated = true };

    private static Draft Selected(Part field) => new(StatementKind.Action, StatementAction.Select) { Target = [field] };
}
