using System.Net.Sockets;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>From what the system throws to the sort of failure it is.</summary>
internal static class FailureReader
{
    public static TransportFailure? Read(Exception error, TransportFailure? refusedCertificate) => error switch
    {
        HttpRequestException or IOException when refusedCertificate is not null => refusedCertificate,
        HttpRequestException http when Root(http) is BrokenOffException broken => new(FailureKind.Broken, broken.Message),
        HttpRequestException http when Root(http) is SocketException
        {
            SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain
            or SocketError.NoData or SocketError.NoRecovery
        } unresolved =>
            new(FailureKind.Dns, unresolved.Message),
        HttpRequestException http => new(Kind(http), Root(http).Message),
        OperationCanceledException { InnerException: TimeoutException } => new(FailureKind.ConnectTimeout, "no connection in time."),
        OperationCanceledException => new(FailureKind.ReadTimeout, "no answer in time."),
        IOException io => new(FailureKind.Broken, Root(io).Message),
        _ => null,
    };

    private static FailureKind Kind(HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => FailureKind.Dns,
        HttpRequestError.ConnectionError => FailureKind.Connect,
        HttpRequestError.SecureConnectionError => FailureKind.TlsHandshake,
        HttpRequestError.ProxyTunnelError => FailureKind.Proxy,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.ConfigurationLimitExceeded =>
            FailureKind.NotHttp,
        _ => FailureKind.Broken,
    };

    private static Exception Root(Exception error) => error.InnerException is { } inner ? Root(inner) : error;
}
