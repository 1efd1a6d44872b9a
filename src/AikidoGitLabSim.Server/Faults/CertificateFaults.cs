using System.Collections.Immutable;
using AikidoGitLabSim.Server.Certificates;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Faults of GitLab's certificate. They need HTTPS, and apply to new connections of all worlds.</summary>
internal static class CertificateFaults
{
    private const string Rfc = "rfc-editor.org/rfc/rfc5280";

    // It changes nothing. The stubs of the default world say which faults are on.
    private const string NoRequest = """{ "method": "GET", "urlPath": "/-/certificate" }""";

    private const string NoCertificate = """
        { "status": 400, "headers": { "Content-Type": "text/html", "Server": "nginx", "Connection": "close" },
          "body": "<html><head><title>400 No required SSL certificate was sent</title></head></html>" }
        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        Make(CertificateFault.Expired, "certificate-expired", "GitLab's certificate expired yesterday",
            "New connections fail in the TLS handshake (HTTPS only)", $"{Rfc}, validity"),
        Make(CertificateFault.WrongName, "certificate-wrong-name", "GitLab's certificate is for another host name",
            "New connections fail in the TLS handshake (HTTPS only); the name is elsewhere.localhost", "rfc-editor.org/rfc/rfc9525"),
        Make(CertificateFault.UnknownAuthority, "certificate-unknown-authority", "An unknown authority issued GitLab's certificate",
            "New connections fail in the TLS handshake (HTTPS only), also for clients that trust the simulator's authority",
            $"{Rfc}, certification path validation"),
        Make(CertificateFault.IncompleteChain, "certificate-incomplete-chain", "GitLab does not send its intermediate certificate",
            "New connections of most clients fail in the TLS handshake (HTTPS only); a browser may know the intermediate already",
            "docs.gitlab.com/omnibus/settings/ssl, full certificate chain"),
        new("client-certificate", "nginx admits clients with a certificate only",
            "400, No required SSL certificate was sent, on every request (HTTPS only)",
            "docs.gitlab.com/omnibus/settings/ssl, ssl_verify_client; nginx.org/en/docs/http/ngx_http_ssl_module.html")
        {
            Certificate = CertificateFault.ClientCertificate, Stubs = [new("{}", NoCertificate)],
        },
    ];

    private static NamedFault Make(CertificateFault certificate, string name, string summary, string sees, string source) =>
        new(name, summary, sees, source) { Certificate = certificate, Stubs = [new(NoRequest, FaultStub.PassesOn)] };
}
