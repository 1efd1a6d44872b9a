using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>Offering, tier and version together: everything that the behaviour of a GitLab depends on.</summary>
/// <param name="Offering">Where it runs.</param>
/// <param name="Tier">What has been paid for.</param>
/// <param name="Version">The release.</param>
public sealed record Edition(Offering Offering, Tier Tier, GitLabVersion Version)
{
    private static readonly (string Word, Offering Offering)[] Offerings =
        [("gitlab.com", Offering.GitLabCom), ("self-managed", Offering.SelfManaged), ("dedicated", Offering.Dedicated)];

    private static readonly (string Word, Tier Tier)[] Tiers =
        [("free", Tier.Free), ("premium", Tier.Premium), ("ultimate", Tier.Ultimate)];

    /// <summary>What is simulated when nothing is said: GitLab.com Premium, newest release.</summary>
    public static Edition Default { get; } = new(Offering.GitLabCom, Tier.Premium, GitLabVersion.Newest);

    /// <summary>How an edition is written, for error messages.</summary>
    public static string Grammar => "gitlab.com|self-managed|dedicated / free|premium|ultimate / version, such as gitlab.com/premium/18.11";

    /// <summary>Reads <c>gitlab.com/premium/18.11</c>.</summary>
    /// <param name="text">The edition as written.</param>
    /// <param name="edition">The edition, when the result is true.</param>
    /// <param name="problem">What is wrong with the text, when the result is false.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edition? edition, [NotNullWhen(false)] out string? problem)
    {
        edition = null;
        var parts = (text ?? "").Split('/');
        if (parts.Length != 3)
            return Fail($"'{text}' is not an edition; write {Grammar}", out problem);

        var offering = Array.Find(Offerings, row => row.Word == parts[0]);
        var tier = Array.Find(Tiers, row => row.Word == parts[1]);
        if (offering.Word is null)
            return Fail($"'{parts[0]}' is not an offering; write gitlab.com, self-managed or dedicated", out problem);
        if (tier.Word is null)
            return Fail($"'{parts[1]}' is not a tier; write free, premium or ultimate", out problem);
        if (offering.Offering == Offering.Dedicated && tier.Tier != Tier.Ultimate)
            return Fail("GitLab Dedicated is sold as Ultimate only; write dedicated/ultimate", out problem);
        if (!GitLabVersion.TryParse(parts[2], out var version))
            return Fail($"'{parts[2]}' is not a version; write one such as 18.11", out problem);
        if (version < GitLabVersion.Oldest)
            return Fail($"{version} is older than {GitLabVersion.Oldest}, the oldest release simulated", out problem);

        edition = new Edition(offering.Offering, tier.Tier, version);
        problem = null;
        return true;
    }

    /// <summary>Reads an edition that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not an edition; the message says why.</exception>
    public static Edition Parse(string text) =>
        TryParse(text, out var edition, out var problem) ? edition : throw new FormatException(problem);

    /// <summary>The edition as a user writes it.</summary>
    public override string ToString() => $"{Array.Find(Offerings, row => row.Offering == Offering).Word}/{Word(Tier)}/{Version}";

    /// <summary>A tier as a user writes it.</summary>
    public static string Word(Tier tier) => Array.Find(Tiers, row => row.Tier == tier).Word;

    private static bool Fail(string why, out string problem)
    {
        problem = why;
        return false;
    }
}
