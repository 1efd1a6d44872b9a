using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>When GitLab deletes the bots of group and project access tokens, with their tokens and memberships.</summary>
public static class BotDeletions
{
    private const string Area = "revocation";
    private const string Members = "app/workers/remove_expired_members_worker.rb; app/services/resource_access_tokens/create_service.rb";
    private const string Retention = "app/workers/resource_access_tokens/inactive_tokens_deletion_cron_worker.rb; "
        + "doc/user/group/settings/group_access_tokens.md";

    private const int DefaultDays = 30;
    private const int MembersMinute = 10;

    private static readonly VersionRange MembershipEnds = VersionRange.UpTo("17.8");

    private static readonly History<int?> DaysKept = new(
        new HistoryRow<int?>("15.11", null, Members), new HistoryRow<int?>("17.9", DefaultDays, Retention));

    /// <summary>The releases in which an administrator sets how long inactive tokens are kept, other than on GitLab.com.</summary>
    public static VersionRange RetentionIsSet { get; } = VersionRange.From("18.3");

    /// <summary>What changed about bots over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of(Area, "bots are deleted on the day on which their token expires", MembershipEnds, Members),
        NamedHistory.Of(Area, "days until bots of inactive tokens are deleted", DaysKept),
        NamedHistory.Of(Area, "an administrator sets the days until bots of inactive tokens are deleted", RetentionIsSet,
            "gitlab-org/gitlab MR 197134, bracketed") with { Concerns = edition => edition.Offering != Offering.GitLabCom },
    ];

    /// <summary>The deletions that are due in a time if nothing else changes, in order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<DueBotDeletion> Due(World world, DateTimeOffset after, DateTimeOffset until)
    {
        var days = DaysOf(world);
        return
        [
            .. world.Users.Rows.Where(user => user.Kind == UserKind.ResourceBot)
                .Select(bot => Due(world, bot, days, after, until)).OfType<DueBotDeletion>()
                .OrderBy(due => due.At).ThenBy(due => due.Bot.Id),
        ];
    }

    /// <summary>The bot of a new or rotated token with the end of its membership: that of the token in releases that delete it then, none
    /// later.</summary>
    public static World WithMembership(World world, AccessToken token) =>
        token.Resource is not null && world.Users.Find(token.UserId) is { } bot
            && EndOfMembership(world.Edition, token) is var end && end != bot.MembershipEndsOn
            ? world.WithUser(bot with { MembershipEndsOn = end })
            : world;

    /// <summary>The day on which the membership of a token's bot ends; null: it does not end.</summary>
    public static DateOnly? EndOfMembership(Edition edition, AccessToken token) =>
        MembershipEnds.Holds(edition.Version) ? token.ExpiresAt : null;

    private static int? DaysOf(World world) =>
        DaysKept.At(world.Edition.Version) is not { } days ? null
        : world.Edition.Offering == Offering.GitLabCom || !RetentionIsSet.Holds(world.Edition.Version) ? days
        : world.Settings.InactiveTokenRetentionDays switch { null => days, 0 => null, var set => set };

    private static DueBotDeletion? Due(World world, User bot, int? days, DateTimeOffset after, DateTimeOffset until)
    {
        var byMembership = bot.MembershipEndsOn is { } end ? NextRun(end, MembersMinute, after) : DateTimeOffset.MaxValue;
        var byRetention = days is { } kept
            ? FirstWithoutUse([.. world.Tokens.Of(bot.Id)], kept, after, until)
            : DateTimeOffset.MaxValue;
        var at = byMembership < byRetention ? byMembership : byRetention;
        return at <= until ? new DueBotDeletion(at, bot) : null;
    }

    // A job looks at the tokens at 00:00. A token that keeps its bot then says until when.
    private static DateTimeOffset FirstWithoutUse(
        ImmutableArray<AccessToken> tokens, int days, DateTimeOffset after, DateTimeOffset until)
    {
        var run = NextRun(DateOnly.MinValue, 0, after);
        while (run <= until)
        {
            var kept = tokens.Select(token => KeptUntil(token, run, days)).Append(DateTimeOffset.MinValue).Max();
            if (kept <= run)
                return run;
            if (kept > until)
                break;
            run = NextRun(DateOnly.MinValue, 0, kept.AddTicks(-1));
        }

        return DateTimeOffset.MaxValue;
    }

    private static DateTimeOffset KeptUntil(AccessToken token, DateTimeOffset run, int days)
    {
        var revoked = token.Revoked ? (token.RevokedAt ?? token.CreatedAt).AddDays(days) : DateTimeOffset.MinValue;
        if (token.ExpiresAt is not { } day)
            return token.Revoked ? revoked : DateTimeOffset.MaxValue;
        var end = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);

        // The end of a revoked token counts once it has come.
        var expired = token.Revoked && end > run ? DateTimeOffset.MinValue : end.AddDays(days);
        return revoked > expired ? revoked : expired;
    }

    private static DateTimeOffset NextRun(DateOnly earliest, int minute, DateTimeOffset after)
    {
        var day = DateOnly.FromDateTime(after.UtcDateTime);
        var run = new DateTimeOffset(day > earliest ? day : earliest, new TimeOnly(0, minute), TimeSpan.Zero);
        return run > after ? run : run.AddDays(1);
    }
}
