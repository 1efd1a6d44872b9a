using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>The control calls on worlds.</summary>
[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "It lives as long as the application, and a SemaphoreSlim holds no handle until AvailableWaitHandle is read.")]
internal sealed class WorldEndpoints(ControlOptions options)
{
    private const string Json = "application/json";
    private const int LongFile = 1 << 20;

    private readonly SemaphoreSlim _reading = new(1);

    public IResult List(ControlRequest request) =>
        ControlJson.Ok(JsonText.List(request.Store.All.Select(slot => WorldAnswer.Summary(slot, Urls(request), request.Now))));

    public async ValueTask<IResult> PutAsync(ControlRequest request)
    {
        var (context, name) = (request.Context, request.Name);
        if (!WorldStore.IsName(name))
            return BadName(name);
        var (file, refusal) = await ControlBody.ReadWorldAsync(context);
        if (file is not { } utf8)
            return refusal!;

        var urls = Urls(request);
        var result = await ReadAsync(utf8, new WorldFileContext(request.Now, request.Entropy, urls.Host()), context.RequestAborted);
        if (!result.Succeeded)
            return ControlJson.Problems(result.Problems);
        var answer = MadeWorld.Of(name, result.Loaded, urls);
        if (!request.Store.Put(new WorldSlot(name, result.Loaded.World)))
            return ControlJson.Made(answer, isNew: false);
        context.Response.Headers.Location = $"/_sim/worlds/{name}";
        return ControlJson.Made(answer, isNew: true);
    }

    // A file takes several times its length in memory while it is read: of the long ones, one at a time.
    private async Task<WorldFileResult> ReadAsync(ReadOnlyMemory<byte> utf8, WorldFileContext context, CancellationToken cancelled)
    {
        if (utf8.Length < LongFile)
            return WorldFileReader.Read(utf8, context);
        await _reading.WaitAsync(cancelled);
        try
        {
            return await Task.Factory.StartNew(() => WorldFileReader.Read(utf8, context), CancellationToken.None,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _reading.Release();
        }
    }

    public static async ValueTask<IResult> ExportAsync(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return Unknown(request);
        var world = slot.Current;
        try
        {
            world = request.Pushed is { } pushed ? await pushed.AsSeedAsync(world, request.Context.RequestAborted) : world;
        }
        catch (GitUnavailableException busy)
        {
            return ControlJson.Error(StatusCodes.Status503ServiceUnavailable, busy.Message, "try again");
        }

        var asJson =
            request.Context.Request.Headers.Accept.Any(accept => accept?.Contains(Json, StringComparison.OrdinalIgnoreCase) is true);
        return asJson
            ? Results.Text(WorldFileWriter.WriteJson(world, request.Now), Json, Encoding.UTF8)
            : Results.Text(WorldFileWriter.Write(world, request.Now), "application/yaml", Encoding.UTF8);
    }

    public static IResult Delete(ControlRequest request)
    {
        if (request.Name == WorldStore.DefaultName)
        {
            return ControlJson.Error(
                StatusCodes.Status409Conflict, "the default world cannot be deleted",
                "replace it with PUT, or go back to its seed with POST /_sim/worlds/default/reset");
        }

        return request.Store.Remove(request.Name) ? Results.NoContent() : Unknown(request);
    }

    public async ValueTask<IResult> ForkAsync(ControlRequest request)
    {
        var (context, store) = (request.Context, request.Store);
        if (!request.Store.TryGet(request.Name, out var slot))
            return Unknown(request);
        var (text, refusal) = await ControlBody.ReadAsync(context);
        if (text is null)
            return refusal!;
        if (!ForkRequest.TryRead(text, out var other, out var problems))
            return ControlJson.Problems(problems);
        if (!WorldStore.IsName(other))
            return BadName(other);
        var fork = slot.Fork(other);
        if (!store.TryAdd(fork))
            return ControlJson.Error(StatusCodes.Status409Conflict, $"there is a world '{other}' already",
                "choose another name, or DELETE that world first");

        context.Response.Headers.Location = $"/_sim/worlds/{other}";
        return ControlJson.Created(WorldAnswer.Summary(fork, Urls(request), request.Now));
    }

    public IResult Reset(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return Unknown(request);
        slot.Reset();
        return ControlJson.Ok(WorldAnswer.Summary(slot, Urls(request), request.Now));
    }

    public async ValueTask<IResult> PatchAsync(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return Unknown(request);
        var (text, refusal) = await ControlBody.ReadAsync(request.Context);
        if (text is null)
            return refusal!;

        // A change that says only a part is made again when another one got in between, on this replica or on another.
        ImmutableArray<WorldFileProblem> problems = [];
        slot.Apply(world => WorldPatch.TryRead(text, world, request.Now, out var command, out problems) ? command : null);
        if (!problems.IsEmpty)
            return ControlJson.Problems(problems);
        return ControlJson.Ok(WorldAnswer.Summary(slot, Urls(request), request.Now));
    }

    private WorldUrls Urls(ControlRequest request) => new(options, request.Context);

    private static IResult Unknown(ControlRequest request) =>
        ControlJson.UnknownWorld(request.Name, request.Store.All.Select(slot => slot.Name));

    private static IResult BadName(string name) => ControlJson.Error(
        StatusCodes.Status400BadRequest, $"'{name}' is not a name for a world", "use letters, digits, '-' and '_', 64 at most");
}
