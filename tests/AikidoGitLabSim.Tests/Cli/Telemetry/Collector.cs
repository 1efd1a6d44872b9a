using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace AikidoGitLabSim.Tests.Cli.Telemetry;

/// <summary>A collector that keeps what it receives by OTLP over HTTP.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = [];

    public Collector()
    {
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        _listener.Prefixes.Add(Url.ToString());
        _listener.Start();
        _ = ReceiveAsync();
    }

    public Uri Url { get; }

    /// <summary>All texts that were received for a signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string TextOf(string signal) => string.Concat(_received
        .Where(request => request.Path == $"/v1/{signal}").Select(request => Encoding.Latin1.GetString(request.Body)));

    /// <summary>Waits for a text in a signal.</summary>
    public async Task UntilAsync(string signal, string text)
    {
        for (var attempt = 0; !TextOf(signal).Contains(text, StringComparison.Ordinal); attempt++)
        {
            attempt.ShouldBeLessThan(1200,
                $"no '{text}' in {signal}; received: {string.Join(' ', _received.Select(request => request.Path))}");
            await Task.Delay(50);
        }
    }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }

    private async Task ReceiveAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var exchange = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await exchange.Request.InputStream.CopyToAsync(body);
                _received.Enqueue((exchange.Request.Url!.AbsolutePath, body.ToArray()));
                exchange.Response.ContentType = "application/x-protobuf";
                exchange.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
