using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Meaning;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>How near a statement of a page comes to one of the catalogue, 0 to 1.</summary>
internal static class Likeness
{
    private const double Deed = 0.35;
    private const double Object = 0.45;
    private const double Order = 0.2;

    /// <summary>The likeness of two statements.</summary>
    /// <param name="meaning">The statement of the page.</param>
    /// <param name="entry">The statement of the catalogue.</param>
    /// <param name="distance">How far apart they stand in their pages, 0 to 1.</param>
    public static double Of(StatementMeaning meaning, CatalogueStatement entry, double distance)
    {
        var order = Order * (1 - distance);
        if (meaning.Family != FamilyOf(entry.Kind))
            return meaning.Family == "assertion" && FamilyOf(entry.Kind) == "instruction"
                ? order + (Deed * OfAdvice(meaning, entry.Meaning)) : 0;
        return order + (meaning.Family switch
        {
            "instruction" => OfDeeds(meaning, entry.Meaning),
            "link" => (Object * Text(meaning.Values, entry.Meaning.Values)) + (Deed * Text(meaning.Target, entry.Meaning.Target)),
            "figure" => Deed + (Object * Same(meaning.Values, entry.Meaning.Values)),
            "heading" => Deed + (Object * Text(meaning.Target, entry.Meaning.Target)),
            _ => (Object + Deed) * Shared(meaning.About, entry.Meaning.About),
        });
    }

    /// <summary>The part of kinds that a kind of the catalogue belongs to.</summary>
    public static string FamilyOf(string kind) => kind switch
    {
        "navigation" or "action" or "input" or "scope-list" => "instruction",
        "link" or "figure" or "heading" => kind,
        _ => "assertion",
    };

    // "Do not clear the date" is advice about what was a step.
    private static double OfAdvice(StatementMeaning meaning, CatalogueMeaning entry) =>
        Concepts.In(string.Join(' ', entry.Target.Concat(entry.Values))) is { Count: > 0 } about && about.All(meaning.About.Contains)
            ? 1 : 0;

    private static double OfDeeds(StatementMeaning meaning, CatalogueMeaning entry)
    {
        var deed = meaning.Action == entry.Action ? Deed : 0;
        var likeness = entry.Values is not [] && entry.Target is [] ? Shared(meaning.Values, entry.Values)
            : Text(meaning.Target, entry.Target);
        var other = meaning.Token is not null && entry.Token is not null && meaning.Token != entry.Token ? Order : 0;
        return deed + (Object * likeness) - other;
    }

    private static double Same(IEnumerable<string> one, IEnumerable<string> two) =>
        one.SequenceEqual(two, StringComparer.Ordinal) ? 1 : 0;

    private static double Text(IEnumerable<string> one, IEnumerable<string> two)
    {
        var (left, right) = (string.Join(" > ", one), string.Join(" > ", two.Select(ReaderWords.Label)));
        return left == right ? 1 : Shared(left.Split(' ', '/'), right.Split(' ', '/'));
    }

    private static double Shared(IEnumerable<string> one, IEnumerable<string> two)
    {
        var (left, right) = (one.ToHashSet(StringComparer.Ordinal), two.ToHashSet(StringComparer.Ordinal));
        return left.Count + right.Count == 0 ? 1 : (double)left.Intersect(right).Count() / left.Union(right).Count();
    }
}
