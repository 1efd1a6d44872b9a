using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>A mail about the end of tokens, as a daily job of GitLab sends it.</summary>
/// <param name="Notice">Which one.</param>
/// <param name="Days">How many days it says; null: the tokens have expired.</param>
/// <param name="Earliest">How many days before the end a token is mailed about at the earliest.</param>
/// <param name="Latest">How many days before the end at the latest.</param>
/// <param name="Hour">The hour at which the job runs, UTC.</param>
/// <param name="Exists">The releases that send it.</param>
/// <param name="Source">Where GitLab says so.</param>
public sealed record ExpiryNotice(
    ExpiryNotices Notice, int? Days, int Earliest, int Latest, int Hour, VersionRange Exists, string Source)
{
    private const string Worker = "app/workers/personal_access_tokens/expiring_worker.rb; config/initializers/1_settings.rb";
    private const string Intervals = "app/models/personal_access_token.rb, NOTIFICATION_INTERVALS; gitlab-org/gitlab MR 173792";

    /// <summary>All of them, in the order in which the jobs send them.</summary>
    public static ImmutableArray<ExpiryNotice> All { get; } =
    [
        new(ExpiryNotices.Seven, 7, 7, 0, 1, VersionRange.Always, Worker),
        new(ExpiryNotices.Thirty, 30, 30, 8, 1, VersionRange.From("17.7"), Intervals),
        new(ExpiryNotices.Sixty, 60, 60, 31, 1, VersionRange.From("17.7"), Intervals),
        new(ExpiryNotices.Expired, null, 0, 0, 2, VersionRange.Always, "app/workers/personal_access_tokens/expired_notification_worker.rb"),
    ];
}
