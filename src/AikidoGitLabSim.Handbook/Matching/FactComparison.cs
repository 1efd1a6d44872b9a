using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>Whether a statement in other words has the same facts.</summary>
internal static class FactComparison
{
    // They come and go with the wording and decide nothing.
    private static readonly HashSet<string> Soft =
        ["modality.possible", "deed.create", "deed.show", "deed.store", "token.any", "thing.setting", "thing.code", "role.any", "time.now",
            "count.one"];

    private static readonly HashSet<string> Labelled = ["click", "open", "navigate", "submit"];

    /// <summary>Compares the facts of a statement with those of a catalogue entry.</summary>
    public static bool Same(Statement statement, StatementMeaning meaning, CatalogueStatement entry) => meaning.Family switch
    {
        "instruction" when Likeness.FamilyOf(entry.Kind) == "instruction" => SameDeed(statement, meaning, entry.Meaning),
        "link" or "figure" => SameSet(meaning.Values, entry.Meaning.Values),
        "heading" => SameSet(meaning.Target, entry.Meaning.Target),
        "assertion" when Likeness.FamilyOf(entry.Kind) == "assertion" => SameAssertion(meaning, entry.Meaning),
        _ => false,
    };

    /// <summary>Whether two segments of a path, or two labels, are the same.</summary>
    public static bool SameTarget(string? action, IReadOnlyList<string> one, IEnumerable<string> two)
    {
        var other = two.Select(ReaderWords.Label).ToArray();
        return one.SequenceEqual(other, StringComparer.Ordinal)
            || (action == "paste" && one is [var place] && other is [var known] && SamePlace(place, known))
            || (!Labelled.Contains(action ?? "") && SameSet(Concepts.In(string.Join(' ', one)), Concepts.In(string.Join(' ', other))));
    }

    // A described place, not a label: words may be added, but not exchanged.
    private static bool SamePlace(string one, string two)
    {
        if (one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal))
            return true;
        var (left, right) = (WordsOfPlace(one), WordsOfPlace(two));
        return one.Split(' ')[0] == two.Split(' ')[0] && (left.IsSubsetOf(right) || right.IsSubsetOf(left))
            && Concepts.In(one).Contains("product.aikido") && Concepts.In(two).Contains("product.aikido");
    }

    private static HashSet<string> WordsOfPlace(string place) =>
        [.. ReaderWords.Words(place.Replace("'s", "", StringComparison.Ordinal)).Where(word => word.Length > 3)];

    private static bool SameDeed(Statement statement, StatementMeaning meaning, CatalogueMeaning entry) =>
        (meaning.Action, meaning.Token) == (entry.Action, entry.Token)
        && !meaning.Negated
        && !statement.Optional
        && SameSet(meaning.Values, entry.Values)
        && (meaning.IsScopeList || SameTarget(meaning.Action, meaning.Target, entry.Target))
        && !Concepts.In($"{statement.Condition} {statement.Edition}").Any(IsEdition)
        && IsOfToken(statement.Condition);

    // "For a group access token" names the branch; another condition is a fact of its own.
    private static bool IsOfToken(string? condition) =>
        condition is null || Concepts.In(condition).Any(concept => concept.StartsWith("token.", StringComparison.Ordinal));

    private static bool SameAssertion(StatementMeaning meaning, CatalogueMeaning entry) =>
        SameSet(meaning.About.Where(concept => !Soft.Contains(concept)), entry.About.Where(concept => !Soft.Contains(concept)));

    private static bool IsEdition(string concept) =>
        concept.StartsWith("tier.", StringComparison.Ordinal) || concept.StartsWith("offering.", StringComparison.Ordinal);

    private static bool SameSet(IEnumerable<string> one, IEnumerable<string> two) => one.ToHashSet(StringComparer.Ordinal).SetEquals(two);
}
