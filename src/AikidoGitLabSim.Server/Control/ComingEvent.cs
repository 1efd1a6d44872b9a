using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What happens to a token at a time if nothing changes before: it expires, or a mail about it is sent.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Token">The token.</param>
/// <param name="Recipients">Who is mailed; empty: it expires.</param>
public sealed record ComingEvent(DateTimeOffset At, string What, AccessToken Token, ImmutableArray<User> Recipients)
{
    /// <summary>Whether the token expires.</summary>
    public bool IsEnd => Recipients.IsEmpty;

    /// <summary>The events of a time, in order. Mails without a recipient are not sent.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<ComingEvent> Between(World world, DateTimeOffset after, DateTimeOffset until) =>
    [
        .. world.Tokens.Rows.Where(token => !token.Revoked).Select(token => EndOf(token)).OfType<ComingEvent>()
            .Where(coming => coming.At > after && coming.At <= until)
            .Concat(ExpiryMails.Due(world, after, until).Select(due => MailOf(world, due)).Where(coming => !coming.IsEnd))
            .OrderBy(coming => coming.At).ThenBy(coming => coming.Token.Id),
    ];

    private static ComingEvent? EndOf(AccessToken token) => token.ExpiresAt is { } end
        ? new ComingEvent(new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.Zero), "expires", token, [])
        : null;

    private static ComingEvent MailOf(World world, DueNotice due) => new(
        due.At,
        due.Notice.Days is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"mail: expires in {days} days or less")
            : "mail: has expired",
        due.Token, [.. ExpiryMails.RecipientsOf(world, due.Token, due.Notice)]);
}
