using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Going to a place, opening things, signing in.</summary>
internal static class PathRules
{
    private static readonly string[] Toward = ["to", "into", "at", "in", "under", "on", "onto", "over"];

    public static IEnumerable<Draft> Navigate(Deed deed)
    {
        var under = Under(deed);
        var what = deed.Object ?? Phrases(deed).FirstOrDefault(phrase => phrase.Labels.Any() || phrase.IsPath) ?? Phrases(deed)
            .FirstOrDefault();
        if (what?.First is null || deed.Tokens.Any(token => token.Word is "have"))
            return [];
        if (what.First.IsPronoun)
            return deed.Memory.Thing is { } thing ? [new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [thing] }]
                : [];
        return [Navigation(deed, what, under) with { Action = StatementAction.Navigate }];
    }

    public static IEnumerable<Draft> Open(Deed deed)
    {
        if (deed.Object is not { First: { } noun } what)
            return [];
        if (noun.Has("outside"))
            return OtherRules.Outside(deed);
        if (noun.IsPronoun)
            return deed.Memory.Control is { } control ? [new Draft(StatementKind.Action, StatementAction.Open) { Target = [control] }] : [];
        var draft = Navigation(deed, what, Under(deed));
        var section = deed.Memory.InForm && !what.IsPath && draft.Target.Count == 1 && noun.Label is { Url: null };
        return [section || (noun.Has("control") && draft.Target.Count == 1)
            ? draft with { Kind = StatementKind.Action, Action = StatementAction.Open }
            : draft with { Action = draft.Target.Count > 1 ? StatementAction.Navigate : StatementAction.Open }];
    }

    public static IEnumerable<Draft> SignIn(Deed deed)
    {
        var where = deed.With("to", "into", "at", "on", "in") ?? deed.Object;
        yield return new Draft(StatementKind.Action, StatementAction.SignIn)
        {
            Target = where?.First is { IsPronoun: false } noun
            ? [deed.PartOf(noun)] : []
        };
    }

    /// <summary>A navigation by the segments of a phrase, after those of a place named around it.</summary>
    public static Draft Navigation(Deed deed, Phrase what, IReadOnlyList<Part>? before = null)
    {
        var target = new List<Part>(before ?? []);
        foreach (var noun in what.Nouns.Take(what.IsPath ? what.Nouns.Count : 1))
            target.Add(deed.PartOf(noun));
        return new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = target };
    }

    /// <summary>"under A, choose B" and "B under A": the segments that lead to the object.</summary>
    public static IReadOnlyList<Part> Under(Deed deed)
    {
        if (deed.PlaceLabels.Count > 0)
            return [.. deed.PlaceLabels.Select(deed.PartOf)];
        return deed.Object is { Nouns.Count: > 0 } && deed.With("under", "below", "beneath", "within", "inside", "of", "in") is { } under
            && under.Labels.Any()
            ? [.. under.Labels.Select(deed.PartOf)]
            : [];
    }

    private static IEnumerable<Phrase> Phrases(Deed deed) => deed.Phrases.Where(phrase => Toward.Contains(phrase.Preposition));
}
