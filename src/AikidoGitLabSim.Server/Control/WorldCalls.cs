using System.Text;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>The control calls on worlds.</summary>
internal sealed class WorldCalls(ControlOptions options)
{
    private const string Json = "application/json";

    // A partial change is computed from what it is applied to: two at a time would lose one.
    private readonly Lock _changing = new();

    public IResult List(HttpContext context, WorldStore store, TimeProvider time) =>
        ControlJson.Ok(store.All.Select(slot => WorldAnswer.Summary(slot, Urls(context), time.GetUtcNow())));

    public async Task<IResult> Put(string name, HttpContext context, WorldStore store, TimeProvider time, Entropy entropy)
    {
        if (!WorldStore.IsName(name))
            return BadName(name);
        var (text, refusal) = await ControlBody.ReadAsync(context);
        if (text is null)
            return refusal!;

        var urls = Urls(context);
        var result = WorldFileReader.Read(text, new WorldFileContext(time.GetUtcNow(), entropy, urls.Host()));
        if (!result.Succeeded)
            return ControlJson.Problems(result.Problems);
        var answer = WorldAnswer.Made(name, result.Loaded, urls);
        if (!store.Put(new WorldSlot(name, result.Loaded.World)))
            return ControlJson.Ok(answer);
        context.Response.Headers.Location = $"/_sim/worlds/{name}";
        return ControlJson.Created(answer);
    }

    public static IResult Export(string name, HttpContext context, WorldStore store, TimeProvider time)
    {
        if (!store.TryGet(name, out var slot))
            return Unknown(name, store);
        var asJson = context.Request.Headers.Accept.Any(accept => accept?.Contains(Json, StringComparison.OrdinalIgnoreCase) is true);
        return asJson
            ? Results.Text(WorldFileWriter.WriteJson(slot.Current, time.GetUtcNow()), Json, Encoding.UTF8)
            : Results.Text(WorldFileWriter.Write(slot.Current, time.GetUtcNow()), "application/yaml", Encoding.UTF8);
    }

    public static IResult Delete(string name, WorldStore store)
    {
        if (name == WorldStore.DefaultName)
        {
            return ControlJson.Error(
                StatusCodes.Status409Conflict, "the default world cannot be deleted", "replace it with PUT, or go back to its seed with POST /_sim/worlds/default/reset");
        }

        return store.Remove(name) ? Results.NoContent() : Unknown(name, store);
    }

    public async Task<IResult> Fork(string name, HttpContext context, WorldStore store, TimeProvider time)
    {
        if (!store.TryGet(name, out var slot))
            return Unknown(name, store);
        var (text, refusal) = await ControlBody.ReadAsync(context);
        if (text is null)
            return refusal!;
        if (!ForkRequest.TryRead(text, out var other, out var problems))
            return ControlJson.Problems(problems);
        if (!WorldStore.IsName(other))
            return BadName(other);
        if (store.TryGet(other, out _))
            return ControlJson.Error(StatusCodes.Status409Conflict, $"there is a world '{other}' already", "choose another name, or DELETE that world first");

        var fork = slot.Fork(other);
        store.Put(fork);
        context.Response.Headers.Location = $"/_sim/worlds/{other}";
        return ControlJson.Created(WorldAnswer.Summary(fork, Urls(context), time.GetUtcNow()));
    }

    public IResult Reset(string name, HttpContext context, WorldStore store, TimeProvider time)
    {
        if (!store.TryGet(name, out var slot))
            return Unknown(name, store);
        slot.Reset();
        return ControlJson.Ok(WorldAnswer.Summary(slot, Urls(context), time.GetUtcNow()));
    }

    public async Task<IResult> Patch(string name, HttpContext context, WorldStore store, TimeProvider time)
    {
        if (!store.TryGet(name, out var slot))
            return Unknown(name, store);
        var (text, refusal) = await ControlBody.ReadAsync(context);
        if (text is null)
            return refusal!;

        lock (_changing)
        {
            if (!WorldPatch.TryRead(text, slot.Current, time.GetUtcNow(), out var command, out var problems))
                return ControlJson.Problems(problems);
            slot.Apply(command);
        }

        return ControlJson.Ok(WorldAnswer.Summary(slot, Urls(context), time.GetUtcNow()));
    }

    private WorldUrls Urls(HttpContext context) => new(options, context);

    private static IResult Unknown(string name, WorldStore store) => ControlJson.UnknownWorld(name, store.All.Select(slot => slot.Name));

    private static IResult BadName(string name) => ControlJson.Error(
        StatusCodes.Status400BadRequest, $"'{name}' is not a name for a world", "use letters, digits, '-' and '_', 64 at most");
}
