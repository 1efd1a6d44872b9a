using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Adding a token, a scope, an entry, or the value of a field.</summary>
internal static class AddRules
{
    public static IEnumerable<Draft> Add(Deed deed)
    {
        if (IntoFile(deed) is { } file)
            return [new Draft(StatementKind.Action) { Target = [deed.PartOf(file)] }];
        if (deed.Object?.First is { Label: null } made && InputRules.IsToken(deed, made))
            return AddToken(deed);
        if (ScopeLists.Of(deed, StatementAction.Select) is { } scopes)
            return [scopes];
        return AddAtPath(deed) ?? AddList(deed) ?? (deed.Object?.First is { } what ? AddNoun(deed, what) : []);
    }

    // "Add it under **A > B** as `x`"
    private static Draft[]? AddAtPath(Deed deed) =>
        deed.Object?.First is { IsPronoun: true } && deed.With("under", "in", "to") is { IsPath: true } path
            ? [PathRules.Navigation(deed, path), .. NameBehind(deed)]
            : null;

    // "Add these to **A**:", where a list follows
    private static Draft[]? AddList(Deed deed) =>
        deed.Below.Count > 0 && deed.Tokens.Any(token => token.Word is "these" or "following" or "those")
            && deed.Tokens.LastOrDefault(IsFieldLabel) is { } field
            ? [InputRules.Input(deed, deed.PartOf(field), null) with { Values = ScopeRows.Of(deed.Below) }]
            : null;

    private static IEnumerable<Draft> AddNoun(Deed deed, Noun what)
    {
        if (IsField(what))
            return InputRules.Enter(deed);
        if (FieldOf(deed, what) is { } field)
            return [InputRules.Input(deed, deed.PartOf(field), deed.PartOf(what))];
        return what is { Label: { Style: not TextStyle.Code, Url: null } } ? ClickRules.Click(deed) : OtherRules.Outside(deed);
    }

    // "Add **x** in **A**", "add the address under **A**"
    private static Token? FieldOf(Deed deed, Noun what)
    {
        if (what.Label is not null)
            return deed.Place?.Labels.FirstOrDefault();
        return !what.IsPronoun && deed.Tokens.LastOrDefault(token => token.IsLabel) is { } last && IsNameLabel(last)
            && deed.With("to", "under", "in", "into") is { IsPath: false } where && where.Labels.Contains(last) ? last : null;
    }

    private static bool IsNameLabel(Token label) => label is { Style: TextStyle.Bold or TextStyle.Italic, Url: null };

    private static bool IsFieldLabel(Token token) => token is { IsLabel: true, Url: null, Style: not TextStyle.Code };

    // "Add it … as `x`"
    private static Draft[] NameBehind(Deed deed) => deed.With("as") is { First.Label: { Style: TextStyle.Code } name }
        ? [InputRules.Input(deed, deed.Implied("name"), deed.PartOf(name))] : [];

    private static bool IsField(Noun what) => what.Label is null && what.Tokens.Any(token => Words.Is("fieldname", token.Word))
        && !what.Has("token");

    // "Add this to `ci.yml`"
    private static Token? IntoFile(Deed deed) => deed.Object?.First is null or { IsPronoun: true }
        && deed.With("to", "in", "into") is { First.Label: { Style: TextStyle.Code } file } ? file : null;

    // "Add the token to the field **A**", "add a token with the scope `api`"
    private static IEnumerable<Draft> AddToken(Deed deed) => deed.With("to", "in", "into", "under") is { } where && where.Labels.Any()
        ? PasteRules.Paste(deed) : OtherRules.Make(deed);
}
