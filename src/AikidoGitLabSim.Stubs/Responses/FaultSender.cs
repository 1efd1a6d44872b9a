using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;

namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>Breaks a connection as WireMock does (<c>core/…/http/Fault.java</c>, 3.13.2). Without a socket, in memory, the request is
/// aborted.</summary>
internal static class FaultSender
{
    private const string Head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Garbage = "lskdu018973t09sylgasjkfg1][]'./.sdlv";

    // The client closes when it has seen the end; one that does not is not waited for.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(1);

    /// <summary>Breaks the connection in the way that the fault describes.</summary>
    public static async Task SendAsync(HttpContext http, Fault fault, TimeProvider time)
    {
        if (http.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                if (http.Request.IsHttps && fault != Fault.ConnectionResetByPeer)
                    await BreakEncryptedAsync(http, Words(fault), time);
                else
                    await BreakAsync(http, socket, fault, time);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // The client was faster to go: there is nothing left to break.
            }
        }

        http.Abort();
    }

    private static string Words(Fault fault) =>
        fault switch { Fault.MalformedResponseChunk => Head + Garbage, Fault.RandomDataThenClose => Garbage, _ => "" };

    // Sent as they are, the words would break the encryption, which is another fault.
    private static async Task BreakEncryptedAsync(HttpContext http, string words, TimeProvider time)
    {
        if (words.Length == 0 || http.Features.Get<IConnectionTransportFeature>()?.Transport is not { } transport)
            return;
        await transport.Output.WriteAsync(Encoding.ASCII.GetBytes(words), http.RequestAborted);
        await Task.Delay(LongestGoodbye, time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task BreakAsync(HttpContext http, Socket socket, Fault fault, TimeProvider time)
    {
        if (fault == Fault.ConnectionResetByPeer)
        {
            ConnectionReset.Close(socket);
            return;
        }

        var words = Words(fault);
        if (words.Length > 0)
            await socket.SendAsync(Encoding.ASCII.GetBytes(words), http.RequestAborted);
        socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(LongestGoodbye, time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
