using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges which tier a token needs.</summary>
internal static class TierJudge
{
    private static readonly string[] Order = ["free", "premium", "ultimate"];

    /// <summary>Judges an assertion that names a tier; null where it is not about who can have a token.</summary>
    public static Judgement? Of(Situation at, IReadOnlySet<string> about)
    {
        var tiers = TiersOf(about).ToArray();
        if (tiers is [] || !about.Overlaps(["modality.required", "modality.only", "modality.possible", "deed.create", "modality.never"])
            || about.Contains("token.service-account"))
            return null;
        var offerings = about.Where(concept => concept.StartsWith("offering.", StringComparison.Ordinal))
            .Select(concept => concept["offering.".Length..]).ToArray();
        if (offerings is not [] && !offerings.Contains(at.Edition.Edition.Offering, StringComparer.Ordinal))
            return Judgement.Holds($"The sentence is about {string.Join(" and ", offerings)} only.");
        return about.Overlaps(["modality.required", "modality.only"]) ? OfNeed(at, tiers) : OfOffer(at, tiers, about);
    }

    // "Premium" alone means Premium and above.
    private static Judgement OfNeed(Situation at, string[] tiers)
    {
        var lowest = tiers.Min(Rank);
        var needed = Needed(at);
        if (needed == lowest)
            return Judgement
                .Holds(needed == 0 ? "Every tier has it." : $"On this offering, a {at.Page.Kind} needs {Name(needed)} or above.");
        return needed == 0
            ? Judgement.Differs($"Every tier has {at.Page.Kind}s.", Free(at))
            : Judgement.Differs($"A {at.Page.Kind} needs {Name(needed)} or above.",
                "On GitLab.com, group access tokens need Premium or Ultimate.");
    }

    private static Judgement OfOffer(Situation at, string[] tiers, IReadOnlySet<string> about)
    {
        var says = !at.Meaning.Negated && !about.Contains("modality.never");
        var wrong = tiers.FirstOrDefault(tier => (Rank(tier) >= Needed(at)) != says);
        return wrong is null
            ? Judgement.Holds(
                $"With {string.Join(" and ", tiers.Select(tier => Name(Rank(tier))))}, a {at.Page.Kind} {(says
                    ? "can"
                    : "cannot")} be created.")
            : Judgement.Differs(
                says ? $"With {Name(Rank(wrong))}, no {at.Page.Kind} can be created."
                    : $"With {Name(Rank(wrong))}, a {at.Page.Kind} can be created.",
                at.Edition.Edition.Offering == "gitlab.com" ? "On GitLab.com, group access tokens need Premium or Ultimate." : Free(at));
    }

    private static int Needed(Situation at) =>
        at.Token == TokenBranch.Personal ? 0 : at.Edition.TiersWithGroupTokens.Select(Rank).DefaultIfEmpty(Order.Length).Min();

    private static string Free(Situation at) => at.Token == TokenBranch.Personal
        ? "Personal access tokens need no paid tier."
        : "On self-managed GitLab and GitLab Dedicated, group access tokens need no paid tier.";

    private static IEnumerable<string> TiersOf(IReadOnlySet<string> about) => about
        .Where(concept => concept.StartsWith("tier.", StringComparison.Ordinal))
        .Select(concept => concept == "tier.paid" ? "premium" : concept["tier.".Length..]);

    private static int Rank(string tier) => Array.IndexOf(Order, tier);

    private static string Name(int rank) => rank < Order.Length ? char.ToUpperInvariant(Order[rank][0]) + Order[rank][1..] : "no tier";
}
