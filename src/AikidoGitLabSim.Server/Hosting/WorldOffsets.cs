using System.Globalization;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Replicas show changes one after the other. Each answer says in <c>X-Sim-Offset: world@seq</c> which changes of the world it may have
/// seen; a request with that header is answered from that state or a later one.
/// </summary>
/// <param name="next">What answers the request.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="time">The real time.</param>
internal sealed class WorldOffsets(RequestDelegate next, WorldStore worlds, TimeProvider time)
{
    /// <summary>The name of the header.</summary>
    public const string Header = "X-Sim-Offset";

    private const string ControlPath = "/_sim/worlds/";
    private const int MostWorlds = 16;

    /// <summary>How long a request waits for a state.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var sent = http.Request.Headers[Header];
        if (sent.Count > 0)
        {
            if (Parse(sent.ToString()) is not { } offsets)
            {
                await LogTrouble.AnswerAsync(http, StatusCodes.Status400BadRequest,
                    """{"message":"400 Bad request - X-Sim-Offset is not WORLD@NUMBER"}""");
                return;
            }

            if (!await WaitForAsync(offsets, http.RequestAborted))
            {
                await LogTrouble.AnswerAsync(http, StatusCodes.Status503ServiceUnavailable,
                    """{"message":"503 Service Unavailable - this replica is behind X-Sim-Offset"}""");
                return;
            }
        }

        var path = http.Request.Path.Value ?? "";
        http.Response.OnStarting(() =>
        {
            var world = NameOf(http, path);
            http.Response.Headers[Header] = string.Create(CultureInfo.InvariantCulture, $"{world}@{worlds.SeqOf(world)}");
            return Task.CompletedTask;
        });
        await next(http);
    }

    private static List<(string World, long Seq)>? Parse(string sent)
    {
        var offsets = new List<(string World, long Seq)>();
        foreach (var part in sent.Split(',', StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('@', StringComparison.Ordinal);
            if (at < 0 || !WorldStore.IsName(part[..at]) || offsets.Count == MostWorlds
                || !long.TryParse(part.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
                return null;
            offsets.Add((part[..at], seq));
        }

        return offsets;
    }

    // A call that made a world names it in Location: that is the world whose changes the client will want to see.
    private static string NameOf(HttpContext http, string path)
    {
        if (http.Features.Get<WorldSlot>() is { } slot)
            return slot.Name;
        var made = http.Response.Headers.Location.ToString();
        var name = path.StartsWith("/~", StringComparison.Ordinal) ? Segment(path[2..])
            : made.StartsWith(ControlPath, StringComparison.Ordinal) ? Segment(made[ControlPath.Length..])
            : path.StartsWith(ControlPath, StringComparison.Ordinal) ? Segment(path[ControlPath.Length..])
            : WorldStore.DefaultName;
        return WorldStore.IsName(name) ? name : WorldStore.DefaultName;
    }

    private static string Segment(string path) => path.Split('/', 2)[0];

    private async ValueTask<bool> WaitForAsync(List<(string World, long Seq)> offsets, CancellationToken aborted)
    {
        if (offsets.TrueForAll(offset => worlds.IsShown(offset.World, offset.Seq)))
            return true;
        using var limit = new CancellationTokenSource(Longest, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, limit.Token);
        try
        {
            foreach (var (world, seq) in offsets)
                await worlds.WaitForAsync(world, seq, ending.Token);
            return true;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return false;
        }
    }
}
