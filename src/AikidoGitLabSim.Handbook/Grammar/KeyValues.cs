using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "**Name**: `x`", where a list or table gives the values of a form's fields.</summary>
internal static class KeyValues
{
    private const int MostWordsOfField = 3;

    /// <summary>What a field and its value ask for; null where the text is no such pair.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Token[] key, Token[] value, Memory memory, IReadOnlyList<PageBlock> below)
    {
        if (key.Length == 0 || !(IsField(key) || IsTicking(key, value) || IsInForm(block, key, memory)) || LeadsElsewhere(key, value)
            || Procedures.Is(key, value))
            return null;
        if (value.Length > 0)
            return ReadField(block, key, block, value, memory);
        return IsScopes(key) && ScopeRows.Of(below) is { Count: > 0 } rows ? Rows(Parts.Of(block, WithoutNeed(key)), rows, below) : null;
    }

    // "GitLab.com: **A > B**" is a path.
    private static bool LeadsElsewhere(Token[] key, Token[] value) =>
        value.Any(token => token.Kind == LexemeKind.Arrow) && !IsButton(key) && !FieldPairs.IsCopied(value);

    // "`a`, not `b`"
    private static Draft[]? NotThose(PageBlock valueBlock, Token[] key, Token[] value, PageBlock block, Memory memory)
    {
        var not = Array.FindIndex(value, token => token.Word is "not" or "without" or "never" or "no");
        not = not < 1 ? LeftOutAt(value) : not;
        if (not < 1 || ScopeLists.Among(valueBlock, value[..not]).Count == 0
            || ScopeLists.Among(valueBlock, value[not..]) is not { Count: > 0 } others)
            return null;
        var field = Parts.Of(block, WithoutNeed(key));
        return [Pair(valueBlock, key, field, [.. value[..not].Where(token => token.IsLabel || token.IsWord)], memory),
            new Draft(StatementKind.ScopeList, StatementAction.Unselect)
            {
                Target = [field], Values = others, Negated = true, First = value[not],
            }];
    }

    // "`a`; `b` is to be left empty"
    private static int LeftOutAt(Token[] value) => value.FindMark(";") is > 0 and var end
        && (value[end..].Any("unticked") || value[end..].Any("empty")) && ClauseStarts.FiniteVerb(value, end + 1) > end ? end + 1 : -1;

    // "**A** up to 4.2, **B** from 4.3 on": the index of the comma between two values that hold under a condition; -1 for none.
    private static int AlternativeAt(Token[] value)
    {
        var at = Array.FindIndex(value, token => token.Word is "," or ";" or "or");
        return at > 1 && at + 2 < value.Length && value[0].IsLabel && value[at + 1].IsLabel && IsCondition(value, 1)
            && IsCondition(value, at + 2) ? at : -1;
    }

    private static bool IsCondition(Token[] value, int at) => value[at].Word is "if" or "when" or "for" or "on" or "from" or "until" or "up"
        or "before" or "since" or "after" or "in" or "unless" or "otherwise";

    private static Draft Under(PageBlock block, Token[] key, Part field, Token[] value, Memory memory) =>
        Pair(block, key, field, value[..1], memory) with { Condition = value[1..].TextOf() };

    private static Draft[] Rows(Part field, IReadOnlyList<Part> rows, IReadOnlyList<PageBlock> below)
    {
        var ticked = new Draft(StatementKind.ScopeList, StatementAction.Select) { Target = [field], Values = rows };
        return ScopeRows.Unticked(below) is { Count: > 0 } others
            ? [ticked with { Action = StatementAction.Unselect, Values = others, Negated = true }, ticked]
            : [ticked];
    }

    /// <summary>What the name of a field and the text beside it ask for.</summary>
    public static IReadOnlyList<Draft> ReadField(PageBlock block, Token[] key, PageBlock valueBlock, Token[] value, Memory memory)
    {
        if (key.Length == 0 || value.Length == 0)
            return [];
        memory.InForm = true;
        if (IsTicking(key, value))
            return [new Draft(StatementKind.ScopeList, StatementAction.Select)
            {
                Target = [new Part("scopes", block.PositionOf(key[0].Start, key[0].End))], Values = ScopeLists.Among(valueBlock, value),
            }];
        value = value is [{ Word: "please" }, _, ..] ? value[1..] : value;
        return Names(key, "scopes") ? ReadScopes(block, key, valueBlock, value, memory) : ReadValues(block, key, valueBlock, value, memory);
    }

    private static Draft[] ReadScopes(PageBlock block, Token[] key, PageBlock valueBlock, Token[] value, Memory memory)
    {
        var field = Parts.Of(block, WithoutNeed(key));
        return ScopeLists.ConditionalAt(value) is > 0 and var also
            ? [Pair(valueBlock, key, field, value[..also], memory), ScopeLists.Conditional(valueBlock, value, also, field)]
            : NotThose(valueBlock, key, value, block, memory) ?? [Pair(valueBlock, key, field, value, memory)];
    }

    private static Draft[] ReadValues(PageBlock block, Token[] key, PageBlock valueBlock, Token[] value, Memory memory)
    {
        var field = Parts.Of(block, WithoutNeed(key));
        return AlternativeAt(value) is > 0 and var other
            ? [Under(valueBlock, key, field, value[..other], memory),
                Under(valueBlock, key, field, value[(other + 1)..], memory) with { First = value[other + 1] }]
            : [Pair(valueBlock, key, field, value, memory)];
    }

    // "Required scopes": the field is "scopes".
    private static Token[] WithoutNeed(Token[] key) => key.Any("scopes")
        && key.Where(token => !(token.IsWord && (Words.Is("requires", token.Word) || token.Word is "you" or "the"))).ToArray()
            is { Length: > 0 } name ? name : key;

    private static Draft Pair(PageBlock block, Token[] key, Part field, Token[] value, Memory memory)
    {
        var labels = value.Where(token => token.IsLabel).ToArray();
        memory.Option = field;
        if (IsButton(key))
            return new Draft(StatementKind.Action, StatementAction.Click)
            {
                Target = [Parts.Of(block, labels.Length > 0 ? labels[..1] : value)],
            };
        if (ClickRules.IsPasteKey(value) || FieldPairs.IsCopied(value))
            return new Draft(StatementKind.Action, StatementAction.Paste) { Target = [field] };
        if (!ListsScopes(key, value) && FieldTexts.Read(block, key, field, value, memory) is { } said)
            return said;
        (value, var optional) = FieldTexts.WithoutOptional(value);
        var draft = Value(block, key, field, value, labels);
        return optional ? draft with { Optional = true } : draft;
    }

    private static bool ListsScopes(Token[] key, Token[] value) => Names(key, "scopes") && ScopeLists.IsScopeWord(value[0]);

    private static Draft Value(PageBlock block, Token[] key, Part field, Token[] value, Token[] labels) =>
        Names(key, "scopes") && !(key[^1].Text.Equals("scope", StringComparison.OrdinalIgnoreCase) && IsOption(value))
            ? Scopes(block, field, value)
            : Chosen(block, key, field, value, labels, FieldTexts.VerbOf(value, 0));

    private static Draft Scopes(PageBlock block, Part field, Token[] value)
    {
        var scopes = ScopeLists.Among(block, value);
        return new Draft(StatementKind.ScopeList, StatementAction.Select)
        {
            Target = [field],
            Values = scopes.Count > 0 ? scopes : Levels(block, value) is { Count: > 1 } levels ? levels : [Parts.Of(block, value)],
        };
    }

    // "**Code: Read**, **Issues: Write**"
    private static IReadOnlyList<Part> Levels(PageBlock block, Token[] value) =>
        [.. value.Where(token => token.IsLabel && token.Text.Contains(": ", StringComparison.Ordinal))
            .Select(token => Parts.Of(block, [token]))];

    private static bool IsButton(Token[] key) => key.Any(token => token.Word is "button")
        || (key.Length == 1 && key[0].Text.Equals("button", StringComparison.OrdinalIgnoreCase));

    private static Draft Chosen(PageBlock block, Token[] key, Part field, Token[] value, Token[] labels, Verb? verb)
    {
        var text = labels.Length > 0 ? labels[..1] : verb is null ? value : value[verb.Length..];
        var end = Array.FindIndex(text, token => token.Kind == LexemeKind.Mark);
        var part = Parts.Of(block, end > 0 ? text[..end] : text.Length > 0 ? text : value);
        return IsChoice(key, value, verb)
            ? new Draft(StatementKind.Action, StatementAction.Select) { Target = [field], Values = [part] }
            : new Draft(StatementKind.Input, StatementAction.Enter) { Target = [field], Values = [part] };
    }

    private static bool IsChoice(Token[] key, Token[] value, Verb? verb) =>
        Names(key, "role") || IsUnknownOption(key, value) || (Names(key, "scopes") && IsOption(value))
        || (verb is { Meaning: "choose" } && !Names(key, "date")) || (Names(value, "rolename") && value.Length == 1);

    // "Kind: **Personal token**", in a list that gives the values of a form's fields.
    private static bool IsInForm(PageBlock block, Token[] key, Memory memory) =>
        block.Scope.Group is { } group && memory.Forms.Contains(group)
        && key.Length <= MostWordsOfField && key.All(token => token.IsWord) && !Words.Is("notice", key[0].Word) && !key.Any("optional");

    private static bool IsUnknownOption(Token[] key, Token[] value)
    {
        var name = key.TextOf().ToLowerInvariant();
        return value is [{ IsLabel: true, Style: TextStyle.Bold or TextStyle.Italic }]
            && (Words.Is("choicefield", name) || (key.All(token => token.IsWord) && !Words.Is("fieldname", name)));
    }

    // A name such as **System** is an option of a list; a scope is written in lower case.
    private static bool IsOption(Token[] value) => value is [{ IsLabel: true } label] && char.IsUpper(label.Text[0])
        && !ScopeLists.IsScope(label.Text);

    private static bool Names(Token[] tokens, string @class) => tokens.Any(token => Deed.IsOf(@class, token));

    // "Boxes to tick: `a`, `b`"
    private static bool IsTicking(Token[] key, Token[] value) => value.Any(token => token.IsLabel)
        && value.All(token => !token.IsLabel || ScopeLists.IsScope(token.Text))
        && key.Any(token => token.IsWord && Words.VerbAt([token.Word], 0, VerbForm.Base) is { Meaning: "tick" or "choose" })
        && key.Any(token => token.Word is "to" or "box" or "boxes" or "checkboxes");

    /// <summary>"Required scopes", "Scopes needed": what stands before a list of scopes.</summary>
    public static bool IsScopes(Token[] key)
    {
        var at = Array.FindIndex(key, token => Deed.IsOf("scopes", token));
        return at >= 0 && key.VerbAt(0, VerbForm.Base) is null
            && (ClauseStarts.FiniteVerb(key, 0) < 0 || (at + 1 < key.Length && key[at + 1].Is("you")))
            && key[(at + 1)..].All(token => Words.Is("requires", token.Word) || token.Word is "you");
    }

    // "`E17`: token expired"
    private static bool IsErrorCode(Token label) => label.Style == TextStyle.Code && char.IsAsciiDigit(label.Text[^1])
        && label.Text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '-');

    private static bool IsField(Token[] key) =>
        (key is [{ IsLabel: true } label] && !ScopeLists.IsScope(label.Text) && !IsErrorCode(label)) || IsScopes(key)
            || Words.Is("fieldname", key.TextOf().ToLowerInvariant());
}
