using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Going to a place, opening things, signing in.</summary>
internal static class PathRules
{
    private const int MostWordsBetween = 3;

    private static readonly string[] Toward = ["to", "into", "at", "in", "under", "on", "onto", "over"];

    public static IEnumerable<Draft> Navigate(Deed deed)
    {
        var under = Under(deed);
        var what = deed.Object ?? Phrases(deed).FirstOrDefault(phrase => phrase.Labels.Any() || phrase.IsPath) ?? Phrases(deed)
            .FirstOrDefault();
        if (what?.First is null || IsAdverb(what.First) || deed.Tokens.Any(token => token.Word is "have"))
            return [];
        if (what.First.IsPronoun)
            return deed.Memory.Thing is { } thing ? [new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [thing] }]
                : [];
        return Alternatives(what.Tokens).ToList() is [var first, .. { Count: > 0 } others]
            ? [Navigation(deed, WholeOf(first), under),
                .. others.Select(path => Navigation(deed, WholeOf(path), under) with { First = path[0] })]
            : [Navigation(deed, what, under) with { Action = StatementAction.Navigate }];
    }

    public static IEnumerable<Draft> Open(Deed deed)
    {
        if (deed.Object is not { First: { } noun } what)
            return deed.Tokens.FirstOrDefault(token => token.IsLabel && token.Text.Contains("://", StringComparison.Ordinal)) is { } address
                ? [new Draft(StatementKind.Navigation, StatementAction.Open) { Target = [deed.PartOf(address)] }] : [];
        if (noun.Has("outside"))
            return OtherRules.Outside(deed);
        if (noun.IsPronoun)
            return (deed.Memory.Control ?? deed.Memory.Place) is { } control ? [Opening(control)] : [];
        return IsThatPlace(what) && deed.Memory.Place is { } place ? [Opening(place)] : [OpenNamed(deed, noun, what)];
    }

    private static Draft Opening(Part what) => new(StatementKind.Action, StatementAction.Open) { Target = [what] };

    private static Draft OpenNamed(Deed deed, Noun noun, Phrase what)
    {
        var draft = Navigation(deed, what, Under(deed));
        var section = deed.Memory.InForm && !what.IsPath && draft.Target.Count == 1 && noun.Label is { Url: null };
        return section || (noun.Has("control") && draft.Target.Count == 1)
            ? draft with { Kind = StatementKind.Action, Action = StatementAction.Open }
            : draft with { Action = draft.Target.Count > 1 ? StatementAction.Navigate : StatementAction.Open };
    }

    // "Expand that section"
    private static bool IsThatPlace(Phrase what) => what.Tokens is [{ Word: "that" or "this" },
    {
        Word: "section" or "menu" or "panel" or
        "area" or "list" or "entry" or "block" or "tab"
    }];

    public static IEnumerable<Draft> SignIn(Deed deed)
    {
        var where = deed.With("to", "into", "at", "on", "in") ?? deed.Object
            ?? (deed.With("as", "with") is { } user && user.Labels.Any() ? user : null);
        yield return new Draft(StatementKind.Action, StatementAction.SignIn)
        {
            Target = where?.First is { IsPronoun: false } noun && !noun.Tokens.All(token => token.IsWord && Words.Is("trail", token.Word))
            ? [deed.PartOf(noun)] : []
        };
    }

    /// <summary>"Keep scrolling until you see **A**": the place that is scrolled to; empty where none is named.</summary>
    public static IEnumerable<Draft> ScrolledTo(Deed deed) => deed.Clause.Tokens.LastOrDefault(token => token.IsLabel) is { } place
        ? [new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [deed.PartOf(place)] }] : [];

    private static Phrase WholeOf(Token[] path) => PhraseReader.Read(path).Phrases[0];

    /// <summary>A navigation by the segments of a phrase, after those of a place named around it.</summary>
    public static Draft Navigation(Deed deed, Phrase what, IReadOnlyList<Part>? before = null)
    {
        var target = new List<Part>(before ?? []);
        foreach (var noun in what.Nouns.Take(what.IsPath || IsList(what) ? what.Nouns.Count : 1))
            target.Add(deed.PartOf(noun));
        return new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = target };
    }

    // "Search here"
    private static bool IsAdverb(Noun noun) => noun.Tokens.All(token => token.IsWord && Words.Is("trail", token.Word));

    // "Go to **A**, **B**"
    private static bool IsList(Phrase what) => what.Nouns.Count > 1
        && (what.Nouns.All(noun => noun.Tokens is [{ IsLabel: true, Url: null }])
        || what.Nouns.All(noun => noun.Tokens is [{ IsCapital: true }, ..]))
        && !what.Tokens.Any(token => token.Word is "and" or "or");

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

    /// <summary>"The token is made under A > B or A > C": the paths at which a clause says that something is; empty for none.</summary>
    public static IReadOnlyList<Draft> Places(PageBlock block, Token[] tokens, int finite)
    {
        var said = FindWord(tokens, "placed", finite);
        var at = said < 0 ? -1 : FindWord(tokens, "place", said + 1);
        if (at < 0 || at - said > MostWordsBetween || tokens.Any("negate") || IsPast(tokens[finite])
            || !tokens[at..].Any(token => token.Kind == LexemeKind.Arrow))
            return [];
        return [.. Alternatives(tokens[(at + 1)..]).SelectMany(path => PhraseReader.Read(path).Phrases.Take(1))
            .Where(phrase => phrase.IsPath)
            .Select((phrase, index) => new Draft(StatementKind.Navigation, StatementAction.Navigate)
            {
                Target = [.. phrase.Nouns.Select(noun => Parts.Of(block, noun.Name))],
                First = index == 0 ? tokens[0] : phrase.Tokens[0],
                Last = phrase.Tokens[^1],
            })];
    }

    // "An entry has been added to A > B"
    private static bool IsPast(Token finite) => finite.Word is "has" or "have" or "had" or "was" or "were";

    private static int FindWord(Token[] tokens, string @class, int from) =>
        Array.FindIndex(tokens, from, token => token.IsWord && Words.Is(@class, token.Word));

    /// <summary>Splits "A > B or A > C" into its paths; tokens without two paths are one.</summary>
    public static IEnumerable<Token[]> Alternatives(Token[] tokens)
    {
        var or = Array.FindIndex(tokens, token => token.Is("or"));
        var both = or > 0 && tokens[..or].Any(token => token.Kind == LexemeKind.Arrow)
            && tokens[or..].Any(token => token.Kind == LexemeKind.Arrow);
        if (!both)
            return [tokens];
        var from = or + 1 < tokens.Length && Words.Is("place", tokens[or + 1].Word) ? or + 2 : or + 1;
        return [tokens[..or], .. Alternatives(tokens[from..])];
    }

    private static IEnumerable<Phrase> Phrases(Deed deed) => deed.Phrases.Where(phrase => Toward.Contains(phrase.Preposition));
}
