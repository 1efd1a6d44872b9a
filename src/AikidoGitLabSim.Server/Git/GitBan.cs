using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// The ban of an address after too many failed authentications to git (<c>lib/gitlab/auth/ip_rate_limiter.rb</c>,
/// <c>doc/user/gitlab_com/_index.md</c>, <c>doc/security/rate_limits.md</c>). A success forgets the failures; who sends no credentials is
/// neither
/// counted nor banned; the API goes on.
/// </summary>
/// <param name="next">The next middleware.</param>
/// <param name="time">The real time.</param>
/// <param name="contexts">Builds the context of a refused request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="worlds">The worlds.</param>
internal sealed class GitBan(RequestDelegate next, TimeProvider time, RequestContextFactory contexts, DecisionJournal journal,
    WorldStore worlds)
{
    private const int ManyAddresses = 10_000;

    private static readonly History<string> Text = new(
        new HistoryRow<string>("15.11", "", "app/controllers/repositories/git_http_client_controller.rb; no text is known"),
        new HistoryRow<string>("16.10", "Too many failed authentication attempts from this IP", "lib/gitlab/auth/ip_blocked.rb"));

    /// <summary>What changed about the ban over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("texts", "git: address banned after failed authentications", Text)];

    private static readonly Dictionary<Offering, (int Failures, int Minutes, int BanMinutes)> Defaults = new()
    {
        [Offering.GitLabCom] = (300, 1, 15),
        [Offering.SelfManaged] = (0, 3, 60),
        [Offering.Dedicated] = (0, 3, 60),
    };

    private readonly ConcurrentDictionary<(WorldSlot Slot, string Ip), Record> _records = new();

    /// <summary>Refuses a banned address, and counts what becomes of the others.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var slot = WorldPath.SlotOf(http, worlds);
        var world = slot.Current;
        var (failures, minutes, banMinutes) = LimitsOf(world);
        if (failures == 0 || slot.Judged is not null
            || !http.Request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        var now = world.Clock.Now(time.GetUtcNow());
        var key = (slot, IncomingRequest.IpOf(http));
        if (_records.TryGetValue(key, out var record) && record.BannedUntil > now)
        {
            await RefuseAsync(contexts.Receive(http), record.BannedUntil.Value);
            return;
        }

        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
            Count(key, now, failures, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(banMinutes));
        else
            _records.TryRemove(key, out _);
    }

    private static (int Failures, int Minutes, int BanMinutes) LimitsOf(World world)
    {
        var (failures, minutes, ban) = Defaults[world.Edition.Offering];
        var settings = world.Settings;
        return (settings.FailedGitAuthentications ?? failures, settings.FailedGitAuthenticationMinutes ?? minutes,
            settings.FailedGitAuthenticationBanMinutes ?? ban);
    }

    private async Task RefuseAsync(IncomingRequest incoming, DateTimeOffset until)
    {
        var edition = incoming.World.Edition;
        var policy = ClosedPolicy.Of(
            "/{path}.git/{below}", "address.not-banned", "lib/gitlab/auth/ip_rate_limiter.rb",
            Refusal.Forbidden(Text.At(edition.Version), string.Create(CultureInfo.InvariantCulture,
                $"Wait until {until:yyyy-MM-dd HH:mm:ss} UTC, or move the world's clock; then send a token that works")));
        var decision = DecisionEngine.Decide(contexts.Create(incoming, policy, Credentials.None, RawParameters.None));
        journal.Add(incoming, decision, StatusCodes.Status403Forbidden);
        var answer = new Answer(StatusCodes.Status403Forbidden, Encoding.UTF8.GetBytes(Text.At(edition.Version)))
        {
            Stage = Stage.Thrown, ContentType = "text/plain; charset=utf-8",
        };
        await ResponseSender.SendAsync(incoming.Http, answer, incoming.Correlation, edition);
    }

    /// <remarks>Rack::Attack counts in windows that begin at multiples of their length; the failure that fills one is still answered as a
    /// failure.</remarks>
    private void Count((WorldSlot Slot, string Ip) key, DateTimeOffset now, int most, TimeSpan window, TimeSpan ban)
    {
        if (_records.Count >= ManyAddresses)
            _records.Clear();
        var number = now.Ticks / window.Ticks;
        _records.AddOrUpdate(
            key,
            _ => new Record(number, 1, most == 1 ? now + ban : null),
            (_, before) =>
            {
                var count = before.Window == number ? before.Count + 1 : 1;
                return new Record(number, count, count >= most ? now + ban : null);
            });
    }

    private sealed record Record(long Window, int Count, DateTimeOffset? BannedUntil);
}
