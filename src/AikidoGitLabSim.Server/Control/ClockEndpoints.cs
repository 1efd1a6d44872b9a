using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary><c>GET /_sim/worlds/{name}/clock</c>: what time it is in a world, and what happens to its tokens and tiers next.</summary>
internal static class ClockEndpoints
{
    private const int Days = 400;

    public static IResult Answer(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var now = slot.Current.Clock.Now(request.Now);
        var world = slot.PassTime(now);
        return ControlJson.Ok(new JsonObject
        {
            ["world"] = slot.Name,
            ["now"] = Instants.Write(now),
            ["frozen"] = world.Clock.FrozenAt is not null,
            ["next"] = JsonText.List(ComingEvent.Between(world, now, now.AddDays(Days)).Select(Describe)),
        });
    }

    private static JsonObject Describe(ComingEvent coming) => new()
    {
        ["at"] = Instants.Write(coming.At),
        ["what"] = coming.What,
        ["subject"] = coming.Subject,
        ["tokenId"] = coming.Token?.Id,
        ["token"] = coming.Token?.Name,
        ["to"] = JsonText.List(coming.Recipients.Select(user => user.Email)),
    };
}
