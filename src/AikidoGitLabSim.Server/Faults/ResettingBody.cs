using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>A body of which the first bytes are sent; then the connection is reset.</summary>
/// <param name="http">The exchange.</param>
/// <param name="left">How many bytes are sent.</param>
internal sealed class ResettingBody(HttpContext http, int left) : WriteOnlyBody(http.Response.Body)
{
    private int _left = left;

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var sent = buffer[..Math.Min(buffer.Length, _left)];
        _left -= sent.Length;
        await Outlet.WriteAsync(sent, cancellationToken);
        if (sent.Length == buffer.Length)
            return;
        await Outlet.FlushAsync(cancellationToken);
        ConnectionReset.Send(http);
        // What writes learns that the client is gone as soon as the server does.
        await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
    }
}
