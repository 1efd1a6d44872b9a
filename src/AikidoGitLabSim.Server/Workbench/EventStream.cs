using System.Text.Json;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>Server-sent events with the decisions of one world: at most two batches a second, each of at most 50 rows.</summary>
/// <param name="journal">The decisions.</param>
/// <param name="world">The world's name.</param>
/// <param name="time">The real time.</param>
/// <param name="ended">Is called at the end.</param>
/// <param name="stopping">Is cancelled when the simulator stops.</param>
internal sealed class EventStream(DecisionJournal journal, string world, TimeProvider time, Action ended, CancellationToken stopping)
    : IResult
{
    private const int MostRows = 50;
    private const int QuietRounds = 30;

    private const int Overlap = 16;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    private HashSet<string> _seen = [.. journal.NewestFirst(world).Select(entry => entry.RequestId)];

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            httpContext.Response.ContentType = "text/event-stream";
            httpContext.Response.Headers.CacheControl = "no-store";
            var position = journal.Position;
            await SendAsync(httpContext.Response, "retry: 2000\n\n", ending.Token);
            await FollowAsync(httpContext.Response, position, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed, or the simulator stops.
            return;
        }
        finally
        {
            ended();
        }
    }

    private async Task FollowAsync(HttpResponse response, int position, CancellationToken ending)
    {
        using var timer = new PeriodicTimer(Round, time);
        for (var quiet = 0; await timer.WaitForNextTickAsync(ending); quiet++)
        {
            var next = journal.Position;
            if (next != position)
            {
                var rows = Unseen(position);
                position = next;
                if (rows.Count > 0)
                {
                    await SendAsync(response, $"data: {Batch(rows)}\n\n", ending);
                    quiet = 0;
                }
            }

            // A comment now and then shows that the page is gone, and that the simulator is not.
            if (quiet > QuietRounds)
            {
                await SendAsync(response, ":\n\n", ending);
                quiet = 0;
            }
        }
    }

    // A request that was on its way into the journal in the last round may be there now.
    private List<JournaledDecision> Unseen(int position)
    {
        var read = journal.NewestFirst(world, position - Overlap).ToList();
        var rows = read.Where(entry => !_seen.Contains(entry.RequestId)).ToList();
        _seen = [.. read.Select(entry => entry.RequestId)];
        return rows;
    }

    private static string Batch(List<JournaledDecision> rows) => JsonSerializer.Serialize(
        new EventBatch([.. rows.Take(MostRows).Select(DecisionRow.Of)], Math.Max(0, rows.Count - MostRows)),
        WorkbenchJsonContext.Default.EventBatch);

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken ending)
    {
        await response.WriteAsync(text, ending);
        await response.Body.FlushAsync(ending);
    }
}
