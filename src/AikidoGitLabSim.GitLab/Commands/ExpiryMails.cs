using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Mails;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Which mails about the end of tokens GitLab sends when, and to whom.</summary>
public static class ExpiryMails
{
    private const string Area = "mails";
    private const string Bots = "gitlab-org/gitlab issue 460818: first seen";
    private const string Recipients = "app/models/user.rb, resource_bot_owners_and_maintainers; gitlab-org/gitlab MR 155391";

    private static readonly VersionRange AboutBots = VersionRange.From("16.11");

    private static readonly History<ImmutableArray<AccessLevel>> ProjectRoles = new(
        new HistoryRow<ImmutableArray<AccessLevel>>("16.11", [AccessLevel.Maintainer], Bots),
        new HistoryRow<ImmutableArray<AccessLevel>>("17.1", [AccessLevel.Owner, AccessLevel.Maintainer], Recipients));

    /// <summary>What changed about the mails over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        .. ExpiryNotice.All.Select(notice => NamedHistory.Of(
            Area, notice.Days is { } days ? $"{days} days before a token expires" : "on the day on which a token expires", notice.Exists,
            notice.Source)),
        NamedHistory.Of(Area, "about tokens of groups and projects, to direct members", AboutBots, Bots),
        NamedHistory.Of(Area, "roles that are mailed about tokens of projects", ProjectRoles, roles => string.Join(", ", roles)),
    ];

    /// <summary>The mails that are due in a time if nothing else changes, in order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<DueNotice> Due(World world, DateTimeOffset after, DateTimeOffset until) =>
        Due(world, after, until, BotDeletions.Due(world, after, until));

    /// <summary>The mails that are due in a time in which bots are deleted: no mail is sent about a token that is gone.</summary>
    internal static ImmutableArray<DueNotice> Due(
        World world, DateTimeOffset after, DateTimeOffset until, ImmutableArray<DueBotDeletion> deletions)
    {
        var gone = deletions.ToDictionary(due => due.Bot.Id, due => due.At);
        var notices = ExpiryNotice.All.Where(notice => notice.Exists.Holds(world.Edition.Version)).ToList();
        return
        [
            .. world.Tokens.Rows.Where(token => IsMailedAbout(world, token))
                .SelectMany(token => notices.Select(notice => Due(token, notice, after, until)).OfType<DueNotice>())
                .Where(due => !gone.TryGetValue(due.Token.UserId, out var at) || due.At < at)
                .OrderBy(due => due.At).ThenBy(due => ExpiryNotice.All.IndexOf(due.Notice)).ThenBy(due => due.Token.Id),
        ];
    }

    /// <summary>Who is mailed about a token.</summary>
    public static IEnumerable<User> RecipientsOf(World world, AccessToken token, ExpiryNotice notice)
    {
        var users = token.Resource is not { } resource ? [token.UserId]
            : notice.Days is null ? []
            : resource.Kind == ResourceKind.Group
            ? Members(world.Groups.Find(resource.Id)?.Members, [AccessLevel.Owner])
            : Members(world.Projects.Find(resource.Id)?.Members, ProjectRoles.At(world.Edition.Version));
        return users.Order().Select(world.Users.Find).OfType<User>()
            .Where(user => user is { Kind: UserKind.Human, State: UserState.Active });
    }

    /// <summary>The mails of one run of a job: one for each person about their own tokens, one for each bot and member.</summary>
    /// <param name="world">The world.</param>
    /// <param name="run">What is due in the run.</param>
    internal static IEnumerable<Mail> Of(World world, DueMails run) => run.Notices
        .SelectMany(due => RecipientsOf(world, due.Token, due.Notice).Select(user => (User: user, due.Token)))
        .GroupBy(row => (row.User.Id, row.Token.Resource is null ? (long?)null : row.Token.UserId))
        .Select(group => new Mail(
            0, run.At, group.First().User.Email, group.Key.Id,
            run.Notice.Days is null ? MailKind.TokensExpired : MailKind.TokensExpireSoon, run.Notice.Days,
            [.. group.Select(row => row.Token.Id)], [.. group.Select(row => row.Token.Name)],
            PathOf(world, group.First().Token.Resource)));

    private static string? PathOf(World world, ResourceRef? resource) => resource is { Kind: ResourceKind.Group } group
        ? world.Groups.Find(group.Id)?.FullPath
        : resource is { } project ? world.Projects.Find(project.Id)?.FullPath : null;

    private static IEnumerable<long> Members(ImmutableDictionary<long, AccessLevel>? members, ImmutableArray<AccessLevel> roles) =>
        (members ?? []).Where(member => roles.Contains(member.Value)).Select(member => member.Key);

    // Service accounts are no persons and no bots of a resource: no mail is sent about their tokens.
    private static bool IsMailedAbout(World world, AccessToken token) =>
        token is { Revoked: false, ExpiresAt: not null, Kind: not (TokenKind.Impersonation or TokenKind.OAuth) }
        && world.Users.Find(token.UserId) is { } user
        && (user.Kind == UserKind.Human || (user.Kind == UserKind.ResourceBot && AboutBots.Holds(world.Edition.Version)));

    private static DueNotice? Due(AccessToken token, ExpiryNotice notice, DateTimeOffset after, DateTimeOffset until)
    {
        if (token.ExpiresAt is not { } end || IsDone(token, notice))
            return null;
        var at = Run(end.AddDays(-notice.Earliest), notice.Hour);
        var earliest = token.CreatedAt > after ? token.CreatedAt : after;
        if (at <= earliest)
            at = Run(DateOnly.FromDateTime(earliest.UtcDateTime), notice.Hour);
        if (at <= earliest)
            at = at.AddDays(1);
        return at <= until && at <= Run(end.AddDays(-notice.Latest), notice.Hour) ? new DueNotice(at, notice, token) : null;
    }

    // After the notice of seven days, no other notice before the end is sent.
    private static bool IsDone(AccessToken token, ExpiryNotice notice)
    {
        var sent = token.Notices ?? ExpiryNotices.None;
        return sent.HasFlag(notice.Notice) || (notice.Days is not null && sent.HasFlag(ExpiryNotices.Seven));
    }

    private static DateTimeOffset Run(DateOnly day, int hour) => new(day, new TimeOnly(hour, 0), TimeSpan.Zero);
}
