using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AikidoGitLabSim.Support.Postgres;

/// <summary>A port on this machine that leads to a socket, until it is cut.</summary>
public sealed class Relay : IAsyncDisposable
{
    private const int BlockSize = 64 << 10;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly HashSet<Socket> _open = [];
    private readonly string _socket;
    private readonly Task _accepting;
    private volatile bool _isCut;
    private volatile bool _isDeaf;
    private volatile byte[]? _deafening;

    /// <summary>Opens the port.</summary>
    /// <param name="socket">The path of the socket.</param>
    public Relay(string socket)
    {
        _socket = socket;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Closes all connections and accepts none until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        _isCut = true;
        CloseAll();
    }

    /// <summary>Closes all connections; new ones are accepted.</summary>
    public void CloseAll()
    {
        lock (_open)
        {
            foreach (var socket in _open)
                socket.Dispose();
            _open.Clear();
        }
    }

    /// <summary>Delivers what clients send, and no answer, until <see cref="Mend"/>.</summary>
    public void Deafen() => _isDeaf = true;

    /// <summary>Delivers no answer from the moment a client sends a text, until <see cref="Mend"/>.</summary>
    /// <param name="text">The text, within one block.</param>
    public void DeafenAt(string text) => _deafening = Encoding.UTF8.GetBytes(text);

    /// <summary>Delivers everything again.</summary>
    public void Mend() => (_isCut, _isDeaf, _deafening) = (false, false, null);

    /// <summary>Closes the port and all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _ending.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(_ending.Token);
                client.NoDelay = true;
                _ = ServeAsync(client);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            try
            {
                if (!Track(client) || !Track(server))
                    return;
                await server.ConnectAsync(new UnixDomainSocketEndPoint(_socket));
                await Task.WhenAny(CopyAsync(client, server, isAnswer: false), CopyAsync(server, client, isAnswer: true));
            }
            catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
            {
                return;
            }
            finally
            {
                lock (_open)
                {
                    _open.Remove(client);
                    _open.Remove(server);
                }
            }
        }
    }

    private bool Track(Socket socket)
    {
        lock (_open)
            return !_isCut && _open.Add(socket);
    }

    private async Task CopyAsync(Socket from, Socket to, bool isAnswer)
    {
        var block = new byte[BlockSize];
        try
        {
            while (await from.ReceiveAsync(block) is > 0 and var length)
            {
                if (!isAnswer && _deafening is { } text && block.AsSpan(0, length).IndexOf(text) >= 0)
                    Deafen();
                if (!isAnswer || !_isDeaf)
                    await to.SendAsync(block.AsMemory(0, length));
            }
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            return;
        }
    }
}
