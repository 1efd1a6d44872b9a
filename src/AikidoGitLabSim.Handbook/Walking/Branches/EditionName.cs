using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Walking.Branches;

/// <summary>The parts of an edition's name, such as <c>gitlab.com/premium/19.6</c>.</summary>
/// <param name="Offering">The offering; null where the name does not say.</param>
/// <param name="Tier">The tier; null where the name does not say.</param>
/// <param name="Version">The version as major times 100 plus minor; null where the name does not say.</param>
internal sealed partial record EditionName(string? Offering, string? Tier, int? Version)
{
    private static readonly string[] Offerings = ["gitlab.com", "self-managed", "dedicated"];
    private static readonly string[] Tiers = ["free", "premium", "ultimate"];

    [GeneratedRegex(@"(?<major>\d{1,2})\.(?<minor>\d{1,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }

    /// <summary>Reads a name; parts that are not there stay null.</summary>
    public static EditionName Parse(string name)
    {
        var parts = name.Split('/');
        return new(
            Array.Find(Offerings, offering => parts.Contains(offering, StringComparer.Ordinal)),
            Array.Find(Tiers, tier => parts.Contains(tier, StringComparer.Ordinal)),
            Versions(parts[^1]).Select(version => (int?)version).FirstOrDefault());
    }

    /// <summary>The versions that a text names, as major times 100 plus minor.</summary>
    public static IReadOnlyList<int> Versions(string text) =>
    [
        .. Number.Matches(text).Select(match =>
            (int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture) * 100)
            + int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture)),
    ];

    /// <summary>Whether this tier has what another one has; null where the name does not say.</summary>
    public bool? HasTier(string other) => Tier is null ? null : Array.IndexOf(Tiers, Tier) >= Array.IndexOf(Tiers, other);
}
