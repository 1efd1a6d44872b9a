using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Pasting what was copied.</summary>
internal static class PasteRules
{
    public static IEnumerable<Draft> Paste(Deed deed)
    {
        var path = PlaceOf(deed);
        if (path is { IsPath: false } && IsBoth(path))
            return [.. path.Labels.Select((label, index) => new Draft(StatementKind.Action, StatementAction.Paste)
            {
                Target = [deed.PartOf(label)], First = index == 0 ? null : label,
            })];
        IReadOnlyList<Part> target = path is null ? deed.PlaceLabels.Count > 0 ? [.. deed.PlaceLabels.Select(deed.PartOf)]
            : Pasted(deed) : path.IsPath
            || IsChain(path) ? [.. path.Nouns.Select(deed.PartOf)] : [deed.PartOf(Described(deed, path))];
        return [new Draft(StatementKind.Action, StatementAction.Paste) { Target = target }];
    }

    // What is pasted, where the page names no place.
    private static Part[] Pasted(Deed deed) => deed.Object?.First is { IsPronoun: false, Label: null, IsEmpty: false } thing
        ? [deed.PartOf(thing)] : deed.Memory.Thing is { } known ? [known] : [];

    // A place with a label goes before a path, and a path before any other place.
    private static Phrase? PlaceOf(Deed deed)
    {
        var places = deed.Phrases.Where(phrase => InputRules.Into.Contains(phrase.Preposition)).ToList();
        return places.Find(phrase => phrase.Labels.Any()) ?? places.Find(phrase => phrase.IsPath || IsChain(phrase))
            ?? places.Find(phrase => phrase.First is not null);
    }

    // "in both **A** and **B**"
    private static bool IsBoth(Phrase path) => path.Nouns.Count > 1 && path.Labels.Count() == path.Nouns.Count
        && path.Tokens.Any(token => token.Is("and"))
            && path.Labels.All(label => Deed.IsOf("fieldname", label) || Deed.IsOf("token", label));

    private static bool IsChain(Phrase path) => path.Nouns.Count > 1 && path.Labels.Count() != 1
        && path.Nouns.All(noun => noun.Label is not null || noun.Tokens[0].IsCapital);

    private static IReadOnlyList<Token> Described(Deed deed, Phrase path)
    {
        if (path.First?.Label is { } label)
            return [label];
        var next = deed.Phrases.SkipWhile(phrase => phrase != path).Skip(1)
            .TakeWhile(phrase => phrase.Preposition is "on" or "of" or "in" or "from" or "for").ToList();
        return [.. path.First?.Tokens ?? path.Tokens, .. next.SelectMany(phrase => phrase.Tokens)];
    }
}
