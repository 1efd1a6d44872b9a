namespace AikidoGitLabSim.Features.Acceptance;

public sealed class Resource : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
