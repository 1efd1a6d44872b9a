namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Carries the validator's requests over a client, counts them, and keeps what was asked.</summary>
internal sealed class Through(HttpClient client) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Asked)
            Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        return client.SendAsync(request, cancellationToken);
    }
}
