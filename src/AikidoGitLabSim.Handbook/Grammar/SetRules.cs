using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Setting a field to a value.</summary>
internal static class SetRules
{
    public static IEnumerable<Draft> Set(Deed deed)
    {
        if (ChoiceRules.Role(deed) is { } role)
            return [role];
        if (ScopesToSet(deed) is { } scopes)
            return [scopes];
        if (deed.Object?.First is not { } what)
            return [];
        if (Expiry(deed) is { } expiry)
            return [expiry];
        if (InputRules.IsToken(deed, what))
            return OtherRules.Outside(deed);
        if (what.IsPronoun && deed.Verb.Base is "change" or "adjust" && deed.Place is { IsPath: true } path)
            return [PathRules.Navigation(deed, path)];
        return what.IsPronoun && deed.Memory.Option is null ? [] : SetField(deed, what);
    }

    private static Draft? ScopesToSet(Deed deed) => ScopeLists.Of(deed, StatementAction.Select) is { } scopes
        && (deed.Names("scopes") || deed.Below.Count > 0) ? scopes : null;

    // "Set it to expire in 90 days"
    private static Draft? Expiry(Deed deed)
    {
        if (deed.With("to") is not { } purpose || purpose.Tokens.VerbAt(0, VerbForm.Base) is not { Base: "expire" })
            return null;
        Token[] time = [.. deed.Tokens.SkipWhile(token => !token.Is("expire")).Skip(1)];
        return InputRules.Input(deed, deed.Implied("expiration date"), time.Length > 0 ? deed.PartOf(time) : null);
    }

    private static IEnumerable<Draft> SetField(Deed deed, Noun what)
    {
        return deed.With("to", "as", "on", "at") is { First: { } noun } value ? [SetTo(deed, what, value, noun)] : SetNoValue(deed, what);
    }

    private static IEnumerable<Draft> SetNoValue(Deed deed, Noun what)
    {
        if (Array.FindIndex(what.Tokens, token => token.Is("of")) is > 0 and var of && of + 1 < what.Tokens.Length
            && char.IsDigit(what.Tokens[of + 1].Text[0]))
            return [InputRules.Input(deed, deed.PartOf(what.Tokens[..of]), deed.PartOf(what.Tokens[(of + 1)..]))];
        if (ChangesNameOrDate(deed, what))
            return [InputRules.Input(deed, deed.PartOf(InputRules.Head(what)), null)];
        if (IsOpen(deed, what))
            return [new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(what)] }];
        return what.Label is null && !what.IsPronoun && (deed.Verb.Base is not ("change" or "adjust" or "switch")
            || (deed.Verb.Base == "change" && deed.Phrases.Count == 1)) ? OtherRules.Outside(deed) : [];
    }

    // "Change the **Currency**"
    private static bool IsOpen(Deed deed, Noun what) => what.Label is { Url: null, Style: not Pages.TextStyle.Code }
        && deed.Verb.Base is "change" or "adjust" or "set" && deed.Phrases.Count == 1;

    private static bool ChangesNameOrDate(Deed deed, Noun what) => deed.Verb.Base is "set" or "change" or "adjust" or "bring_forward"
        or "push_back" or "move" or "shift" or "extend" or "shorten" && (what.Has("name") || what.Has("date"));

    private static Draft SetTo(Deed deed, Noun what, Phrase value, Noun noun)
    {
        var target = what.IsPronoun ? deed.Memory.Option : deed.PartOf(what.Label is null ? InputRules.Head(what) : what.Name);
        var input = InputRules.Input(deed, target,
            deed.PartOf(value.Tokens.Length > 0 && noun.Label is null ? value.Tokens : noun.Name));
        return IsOption(what, noun) ? input with { Kind = StatementKind.Action, Action = StatementAction.Select } : input;
    }

    private static bool IsOption(Noun what, Noun value) => what.Label is { Style: not TextStyle.Code } label && !what.Has("date")
        && !Deed.IsOf("date", label) && !Deed.IsOf("name", label) && value.Label is null or { Style: TextStyle.Bold };
}
