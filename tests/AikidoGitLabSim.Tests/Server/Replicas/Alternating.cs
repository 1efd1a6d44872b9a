namespace AikidoGitLabSim.Tests.Server.Replicas;

/// <summary>Sends each request to the next one of several simulators, as a load balancer does.</summary>
internal sealed class Alternating(params HttpMessageHandler[] handlers) : HttpMessageHandler
{
    private readonly HttpMessageInvoker[] _invokers = [.. handlers.Select(handler => new HttpMessageInvoker(handler))];
    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _invokers[_next++ % _invokers.Length].SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Array.ForEach(_invokers, invoker => invoker.Dispose());
        base.Dispose(disposing);
    }
}
