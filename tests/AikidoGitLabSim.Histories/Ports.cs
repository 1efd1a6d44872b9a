using System.Net;
using System.Net.Sockets;

namespace AikidoGitLabSim.Histories;

/// <summary>Ports on this machine.</summary>
internal static class Ports
{
    /// <summary>Ports that are free now; a process that starts again needs the same one.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        List<int> ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
