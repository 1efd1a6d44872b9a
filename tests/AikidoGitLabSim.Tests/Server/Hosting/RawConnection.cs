using System.Net.Sockets;
using System.Text;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>A socket that sends the given bytes and waits a limited time for answers.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _client;

    private readonly NetworkStream _stream;

    private RawConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public static async Task<RawConnection> OpenAsync(Uri server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        return new RawConnection(client);
    }

    /// <summary>One request on a connection of its own; all that comes back until the server closes or the answer is whole.</summary>
    public static async Task<string> RequestAsync(Uri server, string request, bool endInput = false)
    {
        await using var connection = await OpenAsync(server);
        await connection.SendAsync(Encoding.Latin1.GetBytes(request));
        if (endInput)
            connection._client.Client.Shutdown(SocketShutdown.Send);
        return await connection.ReadAnswerAsync();
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes).AsTask().WaitAsync(Patience);

    /// <summary>Sends until the server has had enough.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await SendAsync(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The next answer: head and, by its length, body; empty when the server closed without one.</summary>
    public async Task<string> ReadAnswerAsync(bool withoutBody = false)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        try
        {
            while (!IsWhole(bytes, withoutBody) && await _stream.ReadAsync(one).AsTask().WaitAsync(Patience) == 1)
                bytes.Add(one[0]);
        }
        catch (IOException)
        {
            // The server closed while we were still sending; what came before that is the answer.
        }

        return Encoding.Latin1.GetString([.. bytes]);
    }

    public static int Status(string answer) =>
        answer.StartsWith("HTTP/1.", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsWhole(List<byte> bytes, bool withoutBody)
    {
        var text = Encoding.Latin1.GetString([.. bytes]);
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
            return false;
        var length = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (withoutBody || length < 0 || length > head)
            return withoutBody || !text.Contains("chunked", StringComparison.OrdinalIgnoreCase)
                || text.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        return bytes.Count >= head + 4 + int.Parse(text.AsSpan(length + 16, text.IndexOf('\r', length) - length - 16),
            System.Globalization.CultureInfo.InvariantCulture);
    }
}
