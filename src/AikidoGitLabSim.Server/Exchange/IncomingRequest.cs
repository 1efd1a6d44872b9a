using System.Net;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>A request as received: its world, time and correlation id.</summary>
/// <param name="Http">The exchange.</param>
/// <param name="Slot">Where the world lives.</param>
/// <param name="World">The world as it was then.</param>
/// <param name="Now">The world's time then, UTC.</param>
/// <param name="Correlation">What ties the answer to it.</param>
internal sealed record IncomingRequest(HttpContext Http, WorldSlot Slot, World World, DateTimeOffset Now, Correlation Correlation)
{
    /// <summary>The client's address; in memory there is none, which is as near as can be.</summary>
    public string Ip => IpOf(Http);

    /// <summary>The client's address of an exchange. A proxy on this machine is believed when it names another, as GitLab's trusted proxies
    /// are.</summary>
    public static string IpOf(HttpContext http)
    {
        var peer = http.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return IPAddress.IsLoopback(peer) && IPAddress.TryParse(http.Request.Headers["X-Forwarded-For"].ToString(), out var forwarded)
            ? forwarded.ToString()
            : peer.ToString();
    }
}
