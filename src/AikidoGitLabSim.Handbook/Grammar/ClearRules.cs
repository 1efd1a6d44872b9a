using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Emptying a field, unticking scopes, removing a token or another thing.</summary>
internal static class ClearRules
{
    public static IEnumerable<Draft> Clear(Deed deed)
    {
        if (deed.Object is not { First: { } what } things)
            return [];
        if (ScopeLists.Of(deed, StatementAction.Unselect) is { } scopes)
            return [scopes];
        if (what.Label is { Url: null } box && IsTicked(deed))
            return [new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [deed.PartOf(box)] }];
        if (IsToken(deed, what))
            return OtherRules.Revoke(deed);
        if (FieldOf(deed, what) is { } field)
            return [InputRules.Clearing(field)];
        return NamesField(what)
            ? [.. things.Nouns.Select(noun => InputRules.Clearing(deed.PartOf(noun)))]
            : [new Draft(StatementKind.Action) { Target = [deed.PartOf(what)] }];
    }

    // "Clear **A** if it is ticked"
    private static bool IsTicked(Deed deed) => deed.Clause.Condition?.Split(' ') is { Length: <= 4 } words
        && Words.Is("ticked", words[^1].ToLowerInvariant());

    private static bool IsToken(Deed deed, Noun what) => what.Label is null && !what.Has("date") && deed.Place is null
        && !(what.IsPronoun && deed.Memory.Option is not null) && InputRules.IsToken(deed, what);

    // "Empty it", "remove the text from **A**"
    private static Part? FieldOf(Deed deed, Noun what)
    {
        if (what.IsPronoun && deed.Memory.Option is { } option)
            return option;
        return what.Label is null && PlaceLabel(deed) is { } label ? deed.PartOf(label) : null;
    }

    private static Token? PlaceLabel(Deed deed) =>
        deed.Place?.Labels.FirstOrDefault() ?? (deed.PlaceLabels is [var label, ..] ? label : null);

    private static bool NamesField(Noun noun) => noun.Label is not null || noun.Has("date")
        || noun.Tokens.Any(token => Words.Is("fieldname", token.Word) || Words.Is("field", token.Word));
}
