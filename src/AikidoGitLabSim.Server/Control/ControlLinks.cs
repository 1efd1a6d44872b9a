using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Control;

/// <summary><c>GET /_sim/</c> for programs: the calls.</summary>
internal static class ControlLinks
{
    public static JsonObject All => new()
    {
        ["about"] = "/_sim/about",
        ["worlds"] = "/_sim/worlds",
        ["world"] = "/_sim/worlds/{name}",
        ["fork"] = "/_sim/worlds/{name}/fork",
        ["reset"] = "/_sim/worlds/{name}/reset",
        ["decisions"] = "/_sim/worlds/{name}/decisions",
        ["decision"] = "/_sim/worlds/{name}/decisions/{requestId}",
        ["events"] = "/_sim/worlds/{name}/events",
        ["usage"] = "/_sim/worlds/{name}/usage",
        ["moment"] = "/_sim/worlds/{name}/moment",
        ["clock"] = "/_sim/worlds/{name}/clock",
        ["mails"] = "/_sim/worlds/{name}/mails",
        ["faults"] = "/_sim/worlds/{name}/faults",
        ["diff"] = "/_sim/diff",
        ["stubs"] = "/__admin/",
    };
}
