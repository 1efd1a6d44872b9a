using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>Resets connections.</summary>
public static class ConnectionReset
{
    /// <summary>Resets the connection of a request (RST). Without a socket, in memory, the request is aborted.</summary>
    public static void Send(HttpContext http)
    {
        if (http.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            Close(socket);
        http.Abort();
    }

    internal static void Close(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            socket.Close();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The client was faster to go.
            return;
        }
    }
}
