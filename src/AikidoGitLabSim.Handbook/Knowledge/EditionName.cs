using System.Globalization;

namespace AikidoGitLabSim.Handbook.Knowledge;

/// <summary>An edition in its parts.</summary>
/// <param name="Offering"><c>gitlab.com</c>, <c>self-managed</c> or <c>dedicated</c>.</param>
/// <param name="Tier"><c>free</c>, <c>premium</c> or <c>ultimate</c>.</param>
/// <param name="Major">The yearly release number.</param>
/// <param name="Minor">The monthly release number.</param>
public sealed record EditionName(string Offering, string Tier, int Major, int Minor)
{
    /// <summary>The release as two numbers that can be compared.</summary>
    public (int Major, int Minor) Release => (Major, Minor);

    /// <summary>The release as a reader writes it, such as <c>18.11</c>.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>The edition as a user writes it, such as <c>gitlab.com/premium/18.11</c>.</summary>
    public override string ToString() => $"{Offering}/{Tier}/{Version}";
}
