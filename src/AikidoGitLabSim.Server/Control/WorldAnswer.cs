using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What the control API says about worlds.</summary>
internal static class WorldAnswer
{
    /// <summary>A world as it is now.</summary>
    public static JsonObject Summary(WorldSlot slot, WorldUrls urls, DateTimeOffset realNow)
    {
        var world = slot.Current;
        return new JsonObject
        {
            ["name"] = slot.Name,
            ["gitLabUrl"] = urls.GitLab(slot.Name),
            ["aikidoUrl"] = urls.Aikido(slot.Name),
            ["edition"] = world.Edition.ToString(),
            ["settings"] = JsonSerializer.SerializeToNode(world.Settings, ControlJsonContext.Default.WorldSettings),
            ["clock"] = new JsonObject
            {
                ["now"] = Instants.Write(world.Clock.Now(realNow)),
                ["frozen"] = world.Clock.FrozenAt is not null,
            },
            ["counts"] = new JsonObject
            {
                ["users"] = world.Users.Count,
                ["groups"] = world.Groups.Count,
                ["projects"] = world.Projects.Count,
                ["tokens"] = world.Tokens.Count,
            },
        };
    }
}
