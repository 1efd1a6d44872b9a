using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>A bounded load from plain sockets: light, so that it measures the server.</summary>
internal static class Load
{
    private const int Connections = 16;
    private const int TokensInTurn = 64;

    /// <summary>Asks for the token's own description as fast as the server answers.</summary>
    /// <param name="url">The server, on loopback.</param>
    /// <param name="tokens">How many tokens it knows; the requests use some that are spread over them.</param>
    /// <param name="duration">How long.</param>
    public static Task<Measured> RunAsync(Uri url, int tokens, TimeSpan duration) => RunAsync(url, Requests(url, tokens), duration);

    /// <summary>Sends requests in turn as fast as the server answers.</summary>
    public static async Task<Measured> RunAsync(Uri url, byte[][] requests, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var latencies =
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(n => ConnectionAsync(url, requests, n, watch, duration)));
        var all = latencies.SelectMany(list => list).Order().ToArray();
        return new Measured(
            all.Length,
            all.Length / watch.Elapsed.TotalSeconds,
            TimeSpan.FromTicks(all[all.Length / 2]),
            TimeSpan.FromTicks(all[(int)(all.Length * 0.99)]));
    }

    private static byte[][] Requests(Uri url, int tokens) =>
    [
        .. Enumerable.Range(0, Math.Min(tokens, TokensInTurn)).Select(n => Encoding.ASCII.GetBytes(
            $"GET /api/v4/personal_access_tokens/self HTTP/1.1\r\nHost: {url.Authority}\r\nPRIVATE-TOKEN: {BenchmarkWorld.Secret(1
                + (int)((long)n * tokens / TokensInTurn))}\r\n\r\n")),
    ];

    private static async Task<List<long>> ConnectionAsync(Uri url, byte[][] requests, int n, Stopwatch watch, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, url.Port);
        var buffer = new byte[16 * 1024];
        var latencies = new List<long>(100_000);
        while (watch.Elapsed < duration)
        {
            var started = watch.Elapsed.Ticks;
            await socket.SendAsync(requests[n++ % requests.Length]);
            await ReadAnswerAsync(socket, buffer);
            latencies.Add(watch.Elapsed.Ticks - started);
        }

        return latencies;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var read = 0;
        while (true)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (more == 0)
                throw new InvalidOperationException("The server closed the connection");
            read += more;
            if (IsWhole(buffer.AsSpan(0, read)))
                return;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException("The server refused: " + Encoding.ASCII.GetString(answer[..end]));
        var length = answer[(answer.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..end];
        return System.Buffers.Text.Utf8Parser.TryParse(length, out int body, out _) && answer.Length >= end + 4 + body;
    }
}
