using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "**Name**: `x`", where a list or table gives the values of a form's fields.</summary>
internal static class KeyValues
{
    /// <summary>What a field and its value ask for; null where the text is no such pair.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Token[] key, Token[] value, Memory memory, IReadOnlyList<PageBlock> below) =>
        Read(block, key, block, value, memory, below);

    /// <summary>What a row of a table that fills in a form asks for.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Token[] key, PageBlock valueBlock, Token[] value, Memory memory,
        IReadOnlyList<PageBlock> below)
    {
        if (key.Length == 0 || !IsField(key))
            return null;
        var field = Parts.Of(block, key);
        if (value.Length == 0)
            return Deed.IsOf("scopes", key[^1]) && ScopeRows.Of(below) is { Count: > 0 } rows
                ? [new Draft(StatementKind.ScopeList, StatementAction.Select) { Target = [field], Values = rows }]
                : null;
        memory.InForm = true;
        return [Pair(valueBlock, key, field, value)];
    }

    private static Draft Pair(PageBlock block, Token[] key, Part field, Token[] value)
    {
        var labels = value.Where(token => token.IsLabel).ToArray();
        if (value.Any("empty") && labels.Length == 0)
            return InputRules.Clearing(field);
        if (value.Any("unticked") && labels.Length == 0)
            return new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [field], Negated = true };
        if (Names(key, "scopes"))
        {
            var scopes = ScopeLists.Among(block, value);
            return new Draft(StatementKind.ScopeList, StatementAction.Select)
            {
                Target = [field], Values = scopes.Count > 0 ? scopes
                : [Parts.Of(block, value)]
            };
        }

        if (IsButton(key))
            return new Draft(StatementKind.Action, StatementAction.Click)
            {
                Target = [Parts.Of(block, labels.Length > 0 ? labels[..1] : value)],
            };
        return value.VerbAt(0, VerbForm.Base) switch
        {
            { Meaning: "paste" or "put" } => new Draft(StatementKind.Action, StatementAction.Paste) { Target = [field] },
            { Meaning: "tick" } => new Draft(StatementKind.Action, StatementAction.Select) { Target = [field] },
            var verb => Chosen(block, key, field, value, labels, verb),
        };
    }

    private static bool IsButton(Token[] key) => key.Any(token => token.Word is "button")
        || (key.Length == 1 && key[0].Text.Equals("button", StringComparison.OrdinalIgnoreCase));

    private static Draft Chosen(PageBlock block, Token[] key, Part field, Token[] value, Token[] labels, Verb? verb)
    {
        var text = labels.Length > 0 ? labels[..1] : verb is null ? value : value[verb.Length..];
        var end = Array.FindIndex(text, token => token.Kind == TokenKind.Mark);
        var part = Parts.Of(block, end > 0 ? text[..end] : text.Length > 0 ? text : value);
        var isSelected = Names(key, "role") || (verb is { Meaning: "choose" } && !Names(key, "date"))
            || (Names(value, "rolename") && labels.Length <= 1 && value.Length == 1);
        return isSelected
            ? new Draft(StatementKind.Action, StatementAction.Select) { Target = [field], Values = [part] }
            : new Draft(StatementKind.Input, StatementAction.Enter) { Target = [field], Values = [part] };
    }

    private static bool Names(Token[] tokens, string @class) => tokens.Any(token => Deed.IsOf(@class, token));

    private static bool IsField(Token[] key) => key is [{ IsLabel: true }]
        || (Deed.IsOf("scopes", key[^1]) && key.VerbAt(0, VerbForm.Base) is null) || Words.Is("fieldname", key.TextOf().ToLowerInvariant());
}
