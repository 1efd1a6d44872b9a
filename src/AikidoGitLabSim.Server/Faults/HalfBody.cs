namespace AikidoGitLabSim.Server.Faults;

/// <summary>A body of known length of which only the first half is sent, with a length that says so.</summary>
/// <param name="response">The response.</param>
internal sealed class HalfBody(HttpResponse response) : WriteOnlyBody(response.Body)
{
    private int? _left;

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _left ??= Begin(buffer.Length);
        var sent = buffer[..Math.Min(buffer.Length, _left.Value)];
        _left -= sent.Length;
        return Outlet.WriteAsync(sent, cancellationToken);
    }

    private int Begin(int first)
    {
        var half = (int)((response.ContentLength ?? first) / 2);
        if (!response.HasStarted)
            response.ContentLength = half;
        return half;
    }
}
