using System.Globalization;
using AikidoGitLabSim.Handbook.Knowledge;

namespace AikidoGitLabSim.Handbook.Walking.Branches;

/// <summary>Reads the edition of a walk's target.</summary>
internal static class TargetEdition
{
    private static readonly string[] Tiers = ["free", "premium", "ultimate"];

    /// <summary>The edition in its parts; null where the target is named otherwise, such as by its host.</summary>
    public static EditionName? Parse(string name)
    {
        if (name.Split('/') is not [var offering, var tier, var version] || version.Split('.', '+') is not [var major, var minor, ..])
            return null;
        return int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? new(offering, tier, first, second)
            : null;
    }

    /// <summary>Whether an edition has what another tier has.</summary>
    public static bool HasTier(EditionName edition, string other) => Array.IndexOf(Tiers, edition.Tier) >= Array.IndexOf(Tiers, other);
}
