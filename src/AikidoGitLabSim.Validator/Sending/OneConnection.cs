using System.Net.Sockets;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>
/// Gives each request one connection and no second: the system would else send a request again, up to three times, whose
/// connection was closed without an answer, and with it the token.
/// </summary>
internal sealed class OneConnection(NameResolution names)
{
    private HttpRequestMessage? _served;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        if (ReferenceEquals(Interlocked.Exchange(ref _served, context.InitialRequestMessage), context.InitialRequestMessage))
            throw new BrokenOffException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(await names.ResolveAsync(context.DnsEndPoint.Host, cancel), context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
