using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Notes that a token was used (<c>app/services/personal_access_tokens/last_used_service.rb</c>).</summary>
/// <param name="TokenId">The token.</param>
/// <param name="Ip">From where.</param>
/// <param name="At">When, UTC.</param>
public sealed record UseToken(long TokenId, string Ip, DateTimeOffset At) : Command<AccessToken>
{
    private const int AddressesKept = 5;

    private static readonly History<TimeSpan> Interval = new(
        new HistoryRow<TimeSpan>("15.11", TimeSpan.FromDays(1), "doc/user/profile/personal_access_tokens.md at 15.11"),
        new HistoryRow<TimeSpan>("16.1", TimeSpan.FromMinutes(10), "doc/user/profile/personal_access_tokens.md"));

    /// <remarks>A new address is noted when the last use that was noted is this long ago.</remarks>
    private static readonly TimeSpan AddressInterval = TimeSpan.FromMinutes(1);

    /// <summary>What changed about use over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("answers", "last_used_at is renewed after, minutes", Interval, interval => $"{(int)interval.TotalMinutes}")];

    /// <summary>Whether a use has to be noted: GitLab does so at intervals, which keeps reading a world free of writing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="token">The token.</param>
    /// <param name="ip">From where it is used.</param>
    /// <param name="now">The world's time.</param>
    public static bool IsDue(World world, AccessToken token, string ip, DateTimeOffset now) =>
        IsTimeDue(world, token, now) || IsAddressDue(token, ip, now);

    /// <inheritdoc/>
    public override Outcome<AccessToken> ApplyTo(World world)
    {
        if (world.Tokens.Find(TokenId) is not { } token)
            return Outcomes.Refused<AccessToken>(world, Problem.Whole("Token not found"));

        var used = token with
        {
            LastUsedAt = IsTimeDue(world, token, At) ? At : token.LastUsedAt,
            LastUsedIps = IsAddressDue(token, Ip, At) ? [.. token.LastUsedIps.Prepend(Ip).Take(AddressesKept)] : token.LastUsedIps,
        };
        var user = world.Users.Find(token.UserId);
        var today = DateOnly.FromDateTime(At.UtcDateTime);
        if (user is not null && user.LastActivityOn != today)
            world = world.WithUser(user with { LastActivityOn = today });
        return Outcomes.Done(world.WithToken(used), used);
    }

    private static bool IsTimeDue(World world, AccessToken token, DateTimeOffset now) =>
        token.LastUsedAt is not { } last || now - last >= Interval.At(world.Edition.Version);

    private static bool IsAddressDue(AccessToken token, string ip, DateTimeOffset now) =>
        !token.LastUsedIps.Contains(ip) && (token.LastUsedAt is not { } last || now - last >= AddressInterval);
}
