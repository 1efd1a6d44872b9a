namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>The licence of a self-managed instance, with its end (<c>ee/app/models/license.rb</c>,
/// <c>doc/administration/license_file.md</c>).</summary>
/// <param name="Plan">The tier that it is for.</param>
/// <param name="Ends">The day on which it is expired, from 00:00 UTC.</param>
/// <param name="IsTrial">Whether it is a trial. An expired trial leaves the Free tier; any other licence keeps its tier and blocks
/// pushes.</param>
public sealed record InstanceLicence(Tier Plan, DateOnly Ends, bool IsTrial)
{
    private static readonly History<int> DaysOfGrace = new(
        new HistoryRow<int>("15.11", 14, "doc/user/admin_area/license.md"),
        new HistoryRow<int>("18.4", 0, "doc/administration/license_file.md; gitlab-org/gitlab MR 200659, bracketed: 18.3 or 18.4"));

    /// <summary>What changed about licences over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("permissions", "days after the end of a licence until pushes are blocked", DaysOfGrace) with
        {
            Concerns = edition => edition is { Offering: Offering.SelfManaged, IsLicensed: true },
        },
    ];

    /// <summary>When it is expired, UTC.</summary>
    public DateTimeOffset EndsAt => new(Ends, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Whether it is expired.</summary>
    /// <param name="now">The world's time, UTC.</param>
    public bool IsExpired(DateTimeOffset now) => now >= EndsAt;

    /// <summary>From when on nothing can be pushed, UTC; null: it never blocks pushes.</summary>
    /// <param name="version">The release.</param>
    public DateTimeOffset? BlocksPushesAt(GitLabVersion version) => IsTrial ? null : EndsAt.AddDays(DaysOfGrace.At(version));
}
