using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Api;

/// <summary>
/// Counts requests by user or address and minute (<c>lib/gitlab/rack_attack.rb</c>). From 18.0, GitLab.com reports the count in every
/// answer. A request is refused only where the world sets a limit.
/// </summary>
internal sealed class Throttle
{
    private static readonly History<bool> TellsCount = new(
        new HistoryRow<bool>("15.11", false, "recorded on GitLab.com at 17.7 and 17.11"),
        new HistoryRow<bool>("18.0", true, "recorded on GitLab.com at 18.9, first seen"));

    private const int Period = 60;
    private const int AuthenticatedOnGitLabCom = 2000;
    private const int UnauthenticatedOnGitLabCom = 500;

    private readonly ConcurrentDictionary<string, Minute> _minutes = new();
    private readonly ConcurrentDictionary<(string World, EndpointLimit Limit, long? Resource, string Who), (long Window,
        int Count)> _routes = new();

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("limits", "answers that are not refused tell the count of requests", TellsCount, value => value ? "yes" : null)];

    /// <summary>Counts a request and reports the count in headers.</summary>
    /// <returns>The refusal of a request beyond the limit; null: it is within.</returns>
    public Answer? Count(WorldSlot slot, DecisionContext request, HttpContext http)
    {
        var settings = request.World.Settings;
        if (IsUnlimited(request.World))
            return null;

        var anonymous = IsAnonymous(request);
        var set = anonymous ? settings.UnauthenticatedApiRequestsPerMinute : settings.AuthenticatedApiRequestsPerMinute;
        if (set is null && request.World.Edition.Offering != Offering.GitLabCom && settings.UniqueIpsPerUser is null)
            return null;

        var ip = IncomingRequest.IpOf(http);
        var now = request.Now.ToUnixTimeSeconds();
        var minute = MinuteOf(slot.Name, now);
        if (settings.UniqueIpsPerUser is { } most && request.User is { } user && minute.AddressesOf(user.Id, ip) > most)
            return Refusals.Message(StatusCodes.Status403Forbidden, "403 Forbidden");
        return set is null && request.World.Edition.Offering != Offering.GitLabCom
            ? null
            : Count(minute, request, http, (anonymous, set), now);
    }

    private static Answer? Count(Minute minute, DecisionContext request, HttpContext http, (bool Anonymous, int? Set) limits, long now)
    {
        var (anonymous, set) = limits;
        var limit = set ?? (anonymous ? UnauthenticatedOnGitLabCom : AuthenticatedOnGitLabCom);
        var observed = minute.Count(anonymous || request.Token is not { } token ? IncomingRequest.IpOf(http) : Text(token.UserId));
        var reset = (now / Period * Period) + Period;
        var exceeded = set is not null && observed > limit;
        if (exceeded || TellsCount.At(request.World.Edition.Version))
            WriteCount(http.Response.Headers, anonymous, limit, observed, reset);
        return exceeded ? TooMany(http.Response.Headers, now, reset) : null;
    }

    /// <summary>Forgets the counts of a world that is gone.</summary>
    /// <param name="world">The world's name.</param>
    public void Forget(string world)
    {
        _minutes.TryRemove(world, out _);
        foreach (var key in _routes.Keys.Where(key => key.World == world))
            _routes.TryRemove(key, out _);
    }

    /// <summary>Counts a request to a route with limits, where the world enforces them.</summary>
    /// <returns>The refusal of a request beyond the limit; null: it is within.</returns>
    /// <remarks>GitLab counts in the handler: requests that its guards or the check of parameters refuse are not counted.</remarks>
    public Answer? CountRoute(IncomingRequest incoming, Decision decision, ImmutableArray<EndpointLimit> limits)
    {
        var request = decision.Context;
        if (limits.IsEmpty || !request.World.Settings.EndpointLimits)
            return null;
        if (decision.RefusedBy is { } rule && request.Policy.CommonRules.Contains(rule))
            return null;
        var version = request.World.Edition.Version;
        if (limits.FirstOrDefault(limit => limit.AppliesTo(request.User is null, version)) is not { } limit)
            return null;

        var window = request.Now.ToUnixTimeSeconds() / (limit.Minutes * Period);
        var who = request.User is { } user ? Text(user.Id) : incoming.Ip;
        var key = (incoming.Slot.Name, limit, limit.EachResource ? request.Findings.Project?.Id ?? request.Findings.Group?.Id : null, who);
        var count = _routes.AddOrUpdate(key, (window, 1),
            (_, before) => before.Window == window ? (window, before.Count + 1) : (window, 1)).Count;
        return count > limit.Most ? limit.TooMany(version) : null;
    }

    private static bool IsUnlimited(World world) => world.Edition.Offering != Offering.GitLabCom && world.Settings is
    {
        AuthenticatedApiRequestsPerMinute: null, UnauthenticatedApiRequestsPerMinute: null, UniqueIpsPerUser: null,
    };

    /// <remarks>A request with a token that is expired, revoked, or of a user who is not active counts as anonymous (recorded on GitLab.com
    /// at 18.9).</remarks>
    private static bool IsAnonymous(DecisionContext request) =>
        request.Token is not { } token || !token.IsActive(request.Now)
            || request.World.Users.Find(token.UserId) is not { State: UserState.Active };

    private static void WriteCount(IHeaderDictionary headers, bool anonymous, int limit, int observed, long reset)
    {
        headers["RateLimit-Limit"] = Text(limit);
        headers["RateLimit-Name"] = anonymous ? "throttle_unauthenticated_api" : "throttle_authenticated_api";
        headers["RateLimit-Observed"] = Text(observed);
        headers["RateLimit-Remaining"] = Text(Math.Max(0, limit - observed));
        headers["RateLimit-Reset"] = Text(reset);
    }

    private static Answer TooMany(IHeaderDictionary headers, long now, long reset)
    {
        headers["RateLimit-ResetTime"] = DateTimeOffset.FromUnixTimeSeconds(reset).ToString("R", CultureInfo.InvariantCulture);
        headers.RetryAfter = Text(reset - now);
        return Refusals.Render(new Refusal(RefusalKind.TooManyRequests, null, "Wait, or raise the world's limit"));
    }

    private Minute MinuteOf(string world, long now)
    {
        var number = now / Period;
        return _minutes.TryGetValue(world, out var minute) && minute.Number == number ? minute : _minutes[world] = new Minute(number);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Minute(long Number)
    {
        private readonly ConcurrentDictionary<string, int> _counts = new();
        private readonly ConcurrentDictionary<long, ConcurrentDictionary<string, bool>> _addresses = new();

        public int Count(string who) => _counts.AddOrUpdate(who, 1, static (_, count) => count + 1);

        public int AddressesOf(long user, string ip)
        {
            var addresses = _addresses.GetOrAdd(user, static _ => new());
            addresses[ip] = true;
            return addresses.Count;
        }
    }
}
