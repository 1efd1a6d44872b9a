using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace AikidoGitLabSim.Server;

/// <summary>The ports of the two sides of a simulator.</summary>
internal static class Ports
{
    /// <summary>Aikido's port: the one that was given, else the one after GitLab's, else a free one (0).</summary>
    /// <param name="options">The options, with a port for GitLab.</param>
    public static int AikidoOf(GitLabSimulatorOptions options) => options switch
    {
        { AikidoPort: { } given } => given,
        { Port: > 0 and < IPEndPoint.MaxPort and var port } when IsFree(options.Bind, port + 1) => port + 1,
        _ => 0,
    };

    /// <summary>The error for a port that another program uses: which port it is, and what to do.</summary>
    /// <param name="options">The options.</param>
    /// <param name="aikido">The port that Aikido's side was to listen on.</param>
    /// <param name="refused">What the web server said.</param>
    public static PortInUseException InUse(GitLabSimulatorOptions options, int aikido, IOException refused)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $":{aikido}:");
        var isAikido = aikido != 0 && (options.Port == 0 || refused.Message.Contains(address, StringComparison.Ordinal));
        var (side, port, option) = isAikido ? ("Aikido", aikido, "--aikido-port") : ("GitLab", options.Port ?? 0, "--port");
        return new PortInUseException(string.Create(CultureInfo.InvariantCulture, $"{side}'s port {port} is in use"), refused)
        {
            Cure = $"give {option} another port, or 0 for a free one",
        };
    }

    /// <summary>Whether a start failed because of a port in use.</summary>
    public static bool IsInUse(IOException refused) => refused.InnerException is AddressInUseException;

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var probe = new TcpListener(address, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
