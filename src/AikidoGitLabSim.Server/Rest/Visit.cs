using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Hosting;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>A request as it came in at the door: which world, when, and under which correlation id.</summary>
/// <param name="Http">The exchange.</param>
/// <param name="Slot">Where the world lives.</param>
/// <param name="World">The world as it was then.</param>
/// <param name="Now">The world's time then, UTC.</param>
/// <param name="Correlation">What ties the answer to it.</param>
internal sealed record Visit(HttpContext Http, WorldSlot Slot, World World, DateTimeOffset Now, Correlation Correlation)
{
    /// <summary>The client's address; in memory there is none, which is as near as can be.</summary>
    public string Ip => IpOf(Http);

    /// <summary>The client's address of an exchange.</summary>
    public static string IpOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1";
}
