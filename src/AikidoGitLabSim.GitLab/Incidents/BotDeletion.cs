using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>A new job of GitLab.com deleted the bots of rotated tokens on 11 September 2024.</summary>
internal static class BotDeletion
{
    private const int DaysInactive = 31;

    /// <summary>The incident. The date is the next day of the world.</summary>
    public static Incident Incident { get; } = new(
        "bot-deletion-2024-09-11",
        "GitLab.com: a job deleted bots with a token that was inactive for 30 days, although rotation had given them a newer one",
        "gitlab.com/gitlab-com/gl-infra/production/-/issues/18549",
        [
            new("The evening before: group and project tokens were rotated more than 30 days ago",
                "Everything works; the bot of each token also has the revoked token from before its rotation",
                (world, now) => BotsOf(world, now).Aggregate(
                    world with { Edition = EndlessTokens.At(world, Offering.GitLabCom, "17.4") },
                    (next, token) => next.WithToken(Predecessor(next, token, now)))),
            new("00:00 UTC: the job runs",
                "The API answers 401 Unauthorized, git fails to authenticate; token and bot are not listed any more",
                (world, now) => Rotated(world, now).Aggregate(world, (next, bot) => next.WithoutUser(bot)), EndlessTokens.Midnight),
            new("The job is switched off", "What was deleted does not come back: every group and project token has to be made again",
                (world, _) => world),
        ]);

    private static IEnumerable<AccessToken> BotsOf(World world, DateTimeOffset now) => world.Tokens.Rows.Where(token =>
        token.IsActive(now) && world.Users.Find(token.UserId) is { Kind: UserKind.ResourceBot });

    private static AccessToken Predecessor(World world, AccessToken token, DateTimeOffset now) => token with
    {
        Id = world.Tokens.LastId + 1,
        Digest = TokenDigest.Of($"before-rotation-of-{token.Id}"),
        CreatedAt = now.AddDays(-2 * DaysInactive),
        ExpiresAt = EndlessTokens.Day(now).AddDays(-DaysInactive),
        Revoked = true,
        Notices = null,
    };

    private static IEnumerable<User> Rotated(World world, DateTimeOffset now) => world.Users.Rows.Where(user =>
        user.Kind == UserKind.ResourceBot && world.Tokens.Of(user.Id).Any(token => IsInactiveFor30Days(token, now)));

    private static bool IsInactiveFor30Days(AccessToken token, DateTimeOffset now) =>
        token.Revoked && token.ExpiresAt <= EndlessTokens.Day(now).AddDays(-30);
}
