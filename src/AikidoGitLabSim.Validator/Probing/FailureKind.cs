namespace AikidoGitLabSim.Validator.Probing;

/// <summary>The reasons why a request got no response.</summary>
public enum FailureKind
{
    /// <summary>The host's name does not resolve.</summary>
    Dns,

    /// <summary>No process listens on the port, or the network rejects the connection.</summary>
    Connect,

    /// <summary>No connection stood in time.</summary>
    ConnectTimeout,

    /// <summary>The connection stood, the response timed out.</summary>
    ReadTimeout,

    /// <summary>A proxy on the way refused.</summary>
    Proxy,

    /// <summary>The certificate is out of its dates.</summary>
    TlsExpired,

    /// <summary>The certificate is for another name.</summary>
    TlsName,

    /// <summary>No trusted authority stands behind the certificate.</summary>
    TlsUnknownAuthority,

    /// <summary>The server sent its own certificate alone, and its issuer is not known.</summary>
    TlsIncompleteChain,

    /// <summary>The server wants a certificate of the client.</summary>
    TlsClientCertificate,

    /// <summary>The TLS connection failed for another reason.</summary>
    TlsHandshake,

    /// <summary>The connection broke off before the answer was whole.</summary>
    Broken,

    /// <summary>What came was no HTTP.</summary>
    NotHttp,
}
