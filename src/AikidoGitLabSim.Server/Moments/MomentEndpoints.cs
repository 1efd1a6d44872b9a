using System.Text;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Moments;

/// <summary><c>GET</c> and <c>PUT /_sim/worlds/{name}/moment</c>: a world at a moment with its latest requests, as a file and
/// back.</summary>
internal static class MomentEndpoints
{
    private const int MostRequests = 200;

    public static ControlGroup MapMoments(this ControlGroup control, ControlOptions options) => control
        .Map(HttpMethods.Get, "/worlds/{name}/moment", SaveAsync)
        .Map(HttpMethods.Put, "/worlds/{name}/moment", request => OpenAsync(request, options));

    private static async ValueTask<IResult> SaveAsync(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var world = slot.Current;
        try
        {
            world = request.Pushed is { } pushed ? await pushed.AsSeedAsync(world, request.Context.RequestAborted) : world;
        }
        catch (GitUnavailableException busy)
        {
            return ControlJson.Error(StatusCodes.Status503ServiceUnavailable, busy.Message, "try again");
        }

        var journal = request.Context.RequestServices.GetRequiredService<DecisionJournal>();
        var moment = MomentWriter.Write(slot.Name, world, request.Now, journal.NewestFirst(slot.Name).Take(MostRequests));
        return Results.Text(JsonText.Readable(moment) + "\n", "application/json", Encoding.UTF8);
    }

    private static async ValueTask<IResult> OpenAsync(ControlRequest request, ControlOptions options)
    {
        var name = request.Name;
        if (!WorldStore.IsName(name))
        {
            return ControlJson.Error(
                StatusCodes.Status400BadRequest, $"'{name}' is not a name for a world", "use letters, digits, '-' and '_', 64 at most");
        }

        var (file, refusal) = await ControlBody.ReadWorldAsync(request.Context);
        if (file is not { } utf8)
            return refusal!;
        try
        {
            var urls = new WorldUrls(options, request.Context);
            var moment = Moment.Read(utf8, new WorldFileContext(request.Now, request.Entropy, urls.Host()));
            var isNew = request.Store.Put(new WorldSlot(name, moment.World.World));
            moment.Restore(request.Context.RequestServices.GetRequiredService<DecisionJournal>(), name);
            return ControlJson.Made(MadeWorld.Of(name, moment.World, urls), isNew);
        }
        catch (MomentException wrong)
        {
            return ControlJson.Error(StatusCodes.Status400BadRequest, wrong.Message, wrong.Cure);
        }
    }
}
