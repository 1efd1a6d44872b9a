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

    private static readonly (string Word, Distribution Distribution)[] Distributions =
        [("ee", Distribution.Enterprise), ("ce", Distribution.Community)];

    /// <summary>The package that runs: the Enterprise Edition unless the version says <c>+ce</c>.</summary>
    public Distribution Distribution { get; init; }

    /// <summary>Whether the code of <c>ee/</c> is there: its routes, and its keys in answers.</summary>
    public bool IsEnterprise => Distribution == Distribution.Enterprise;

    /// <summary>Whether the instance has a licence. On self-managed instances the licence is what makes the tier; GitLab.com has one for
    /// all.</summary>
    public bool IsLicensed => Offering != Offering.SelfManaged || Tier != Tier.Free;

    /// <summary>What is simulated when nothing is said: GitLab.com Premium, newest release.</summary>
    public static Edition Default { get; } = new(Offering.GitLabCom, Tier.Premium, GitLabVersion.Newest);

    /// <summary>How an edition is written, for error messages.</summary>
    public static string Grammar =>
        "gitlab.com|self-managed|dedicated / free|premium|ultimate / version, such as gitlab.com/premium/18.11 or "
            + "self-managed/free/18.11+ce";

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
        if ((offering.Offering, tier.Tier) is (Offering.Dedicated, not Tier.Ultimate))
            return Fail("GitLab Dedicated is sold as Ultimate only; write dedicated/ultimate", out problem);
        if (!TryRelease(parts[2], out var version, out var distribution, out problem))
            return false;
        if (distribution == Distribution.Community && (offering.Offering, tier.Tier) is not (Offering.SelfManaged, Tier.Free))
            return Fail($"the Community Edition is self-managed and free; write self-managed/free/{version}+ce", out problem);

        edition = new Edition(offering.Offering, tier.Tier, version) { Distribution = distribution };
        problem = null;
        return true;
    }

    /// <summary>Reads an edition that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not an edition; the message says why.</exception>
    public static Edition Parse(string text) =>
        TryParse(text, out var edition, out var problem) ? edition : throw new FormatException(problem);

    /// <summary>The edition as a user writes it.</summary>
    public override string ToString() =>
        $"{Array.Find(Offerings, row => row.Offering == Offering).Word}/{Word(Tier)}/{Version}{(IsEnterprise ? "" : "+ce")}";

    /// <summary>A tier as a user writes it.</summary>
    public static string Word(Tier tier) => Array.Find(Tiers, row => row.Tier == tier).Word;

    private static bool TryRelease(string text, out GitLabVersion version, out Distribution distribution,
        [NotNullWhen(false)] out string? problem)
    {
        var parts = text.Split('+');
        var package = parts.Length == 1 ? Distributions[0] : Array.Find(Distributions, row => row.Word == parts[1]);
        distribution = package.Distribution;
        problem = null;
        if (!GitLabVersion.TryParse(parts[0], out version))
            return Fail($"'{text}' is not a version; write one such as 18.11", out problem);
        if (parts.Length > 2 || package.Word is null)
            return Fail($"'{text}' names no distribution; write {version} or {version}+ce", out problem);
        return version >= GitLabVersion.Oldest
            || Fail($"{version} is older than {GitLabVersion.Oldest}, the oldest release simulated", out problem);
    }

    private static bool Fail(string why, out string problem)
    {
        problem = why;
        return false;
    }
}
