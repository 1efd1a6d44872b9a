using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What happens at a time if nothing changes before: to a token, or to the tier of a group or of the instance.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Subject">To what: the name of the token, the path of the group, or the instance.</param>
public sealed record ComingEvent(DateTimeOffset At, ComingKind Kind, string What, string Subject)
{
    private const string Instance = "the instance";

    /// <summary>The token; null: it is not about a token.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>Who is mailed; empty: it is not a mail.</summary>
    public ImmutableArray<User> Recipients { get; init; } = [];

    /// <summary>The events of a time, in order. Mails without a recipient are not sent.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<ComingEvent> Between(World world, DateTimeOffset after, DateTimeOffset until)
    {
        var deletions = BotDeletions.Due(world, after, until);
        var gone = deletions.ToDictionary(due => due.Bot.Id, due => due.At);
        return
        [
            .. SubscriptionEnds.Due(world, after, until).Select(EndOf)
                .Concat(world.Tokens.Rows.Where(token => !token.Revoked).Select(EndOf).OfType<ComingEvent>()
                    .Where(end => end.At > after && end.At <= until && !IsGone(gone, end)))
                .Concat(deletions.Select(due => DeletionOf(world, due)))
                .Concat(ExpiryMails.Due(world, after, until).Select(due => MailOf(world, due)).Where(mail => !mail.Recipients.IsEmpty))
                .OrderBy(coming => coming.At).ThenBy(coming => coming.Token?.Id),
        ];
    }

    private static bool IsGone(Dictionary<long, DateTimeOffset> gone, ComingEvent end) =>
        end.Token is { } token && gone.TryGetValue(token.UserId, out var at) && at < end.At;

    private static ComingEvent? EndOf(AccessToken token) => token.ExpiresAt is { } end
        ? new ComingEvent(new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.Zero), ComingKind.TokenExpires, "expires", token.Name)
        {
            Token = token,
        }
        : null;

    private static ComingEvent EndOf(DueEvent due) => due switch
    {
        DueTrialEnd trial => Subscription(due, "the trial ends: Free tier", trial.Group.FullPath),
        DueLicenceEnd { Licence.IsTrial: true } => Subscription(due, "the trial licence ends: Free tier", Instance),
        DueLicenceEnd => Subscription(due, "the licence expires", Instance),
        _ => Subscription(due, "pushes are rejected: the licence is expired", Instance),
    };

    private static ComingEvent Subscription(DueEvent due, string what, string subject) =>
        new(due.At, ComingKind.SubscriptionEnds, what, subject);

    private static ComingEvent DeletionOf(World world, DueBotDeletion due) =>
        new(due.At, ComingKind.BotDeleted, "is deleted with its bot", due.Bot.Name) { Token = world.Tokens.Of(due.Bot.Id).LastOrDefault() };

    private static ComingEvent MailOf(World world, DueNotice due) => new(
        due.At,
        ComingKind.Mail,
        due.Notice.Days is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"mail: expires in {days} days or less")
            : "mail: has expired",
        due.Token.Name)
    {
        Token = due.Token,
        Recipients = [.. ExpiryMails.RecipientsOf(world, due.Token, due.Notice)],
    };
}
