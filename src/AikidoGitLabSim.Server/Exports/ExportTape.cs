using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>
/// Makes the steps of an export by carrying them out: the world file of the start is loaded, and each request is sent to that world. A
/// request is exported only if it is answered as it was.
/// </summary>
/// <param name="replayer">Sends the requests.</param>
/// <param name="pushed">What was pushed; null where no git is served.</param>
/// <param name="entropy">Where the values of tokens come from.</param>
/// <param name="entries">The requests, oldest first; at least one.</param>
internal sealed class ExportTape(Replayer replayer, PushedCode? pushed, Entropy entropy, IReadOnlyList<JournaledDecision> entries)
{
    private readonly ImmutableArray<ExportStep>.Builder _steps = ImmutableArray.CreateBuilder<ExportStep>();
    private readonly ExportedTokens _tokens = new();
    private DateTimeOffset _now;

    /// <summary>Makes the steps.</summary>
    /// <param name="cancelled">Ends the work.</param>
    /// <exception cref="ExportException">The world cannot be written as a world file.</exception>
    public async Task<ImmutableArray<ExportStep>> RunAsync(CancellationToken cancelled)
    {
        using var world = replayer.Open(World.Empty);
        World? before = null;
        foreach (var (at, entry) in entries.Index())
        {
            var recorded = entry.Decision.Context.World;
            var now = Second(entry.Decision.Context.Now);
            if (before is null || IsForeign(before, recorded, world.Current))
                await SetWorldAsync(world, recorded, now, isFirst: before is null, cancelled);
            else if (Minute(now) != Minute(_now))
                SetClock(world, now);
            before = recorded;
            await SendAsync(world, at, cancelled);
        }

        return _steps.ToImmutable();
    }

    // What happened between two requests and is none of them: a page, a push, a control call, an incident.
    private static bool IsForeign(World before, World recorded, World replayed) => !ReferenceEquals(before, recorded)
        && (!WorldLikeness.HaveSamePushes(before, recorded) || !WorldLikeness.AreAlike(recorded, replayed));

    private async Task SetWorldAsync(ReplayWorld world, World recorded, DateTimeOffset now, bool isFirst, CancellationToken cancelled)
    {
        var seed = pushed is null ? recorded : await pushed.AsSeedAsync(recorded, cancelled);
        var yaml = WorldFileWriter.Write(seed with { Clock = new WorldClock(TimeSpan.Zero, now) }, now);
        var read = WorldFileReader.Read(yaml, new WorldFileContext(now, entropy, "localhost"));
        if (!read.Succeeded)
            throw new ExportException($"the world cannot be written as a world file: {read.Problems[0]}");
        world.Set(read.Loaded.World);
        _tokens.Load(recorded, read.Loaded.Tokens);
        _now = now;
        _steps.Add(new ExportStep.WorldSet(yaml, isFirst));
    }

    private void SetClock(ReplayWorld world, DateTimeOffset now)
    {
        world.Slot.PassTime(_now);
        world.Slot.Apply(new Configure(null, null, new WorldClock(TimeSpan.Zero, now)));
        world.Slot.PassTime(now);
        _now = now;
        _steps.Add(new ExportStep.ClockSet(now));
    }

    private async Task SendAsync(ReplayWorld world, int at, CancellationToken cancelled)
    {
        var entry = entries[at];
        var (request, whyNot) = ReplayedRequest.Of(entry);
        if (request is null)
        {
            _steps.Add(new ExportStep.LeftOut(entry, whyNot));
            return;
        }

        var token = request.Token.Value is { } presented ? _tokens.Find(entry.Decision.Context.World, presented) : null;
        var before = world.Current;
        var answer = await replayer.SendAsync(world, request, token?.Secret, cancelled);
        if (answer.Status != entry.Status || answer.RefusedBy != entry.Decision.RefusedBy?.Name)
        {
            world.Set(before);
            _steps.Add(new ExportStep.LeftOut(entry, Difference(entry, answer)));
            return;
        }

        var keptAs = Keep(at, answer);
        _steps.Add(new ExportStep.Sent(entry, request, token, Struck(answer), keptAs));
    }

    private static string Difference(JournaledDecision entry, ReplayedAnswer answer) => answer.Status == entry.Status
        ? $"it was refused by {entry.RefusedBy ?? "nothing"}, and in the exported world by {answer.RefusedBy ?? "nothing"}"
        : $"it was answered with {entry.Status}, and in the exported world with {answer.Status}";

    private string? Keep(int at, ReplayedAnswer answer)
    {
        if (!answer.IsYes || answer.Json is not JsonObject made || made["token"] is not JsonValue value
            || !value.TryGetValue<string>(out var secret))
            return null;
        _tokens.Show(secret);
        var before = entries[at].Decision.Context.World;
        var name = made["name"]?.ToString() ?? "";
        return made["id"] is JsonValue id && id.TryGetValue<long>(out var replayedId) && UsedLater(at, before, name) is { } recordedId
            ? _tokens.Keep(recordedId, name, replayedId, secret)
            : null;
    }

    /// <returns>The id of the token of this name that was made by the request, when a later request has it.</returns>
    private long? UsedLater(int at, World before, string name) => entries.Skip(at + 1)
        .SelectMany(entry => SentToken.Of(entry.Decision.Context.Credentials)
            .Select(token => token.FindIn(entry.Decision.Context.World)))
        .FirstOrDefault(token => token is not null && token.Name == name && before.Tokens.Find(token.Id) is null)?.Id;

    private ReplayedAnswer Struck(ReplayedAnswer answer) => _tokens.Shown.Count == 0 || answer.Text is not { } text
        ? answer
        : answer with
        {
            Body = Encoding.UTF8.GetBytes(_tokens.Shown.Index().Aggregate(
                text, (body, shown) => body.Replace(shown.Item, $"made-up-token-{shown.Index + 1}", StringComparison.Ordinal))),
        };

    private static DateTimeOffset Second(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static long Minute(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerMinute;
}
