using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>Stands beside the handshake and remembers why a certificate was refused. Never lets one pass that the system would not.</summary>
internal sealed class TlsWatch
{
    private static readonly X509ChainStatusFlags Dates = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested;

    private TransportFailure? _refusal;

    public TransportFailure? TakeRefusal() => Interlocked.Exchange(ref _refusal, null);

    public bool Accept(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? X509ChainStatusFlags.NoError;
        _refusal = Refusal(certificate as X509Certificate2, errors, flags);
        return false;
    }

    private static TransportFailure Refusal(X509Certificate2? certificate, SslPolicyErrors errors, X509ChainStatusFlags flags)
    {
        if (certificate is null)
            return new(FailureKind.TlsHandshake, "the server showed no certificate.");
        if ((flags & Dates) != X509ChainStatusFlags.NoError)
            return new(FailureKind.TlsExpired, $"it holds from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}.");
        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? new(FailureKind.TlsName, $"it names {Names(certificate)}.")
            : new(FailureKind.TlsUnknownAuthority, $"it was issued by {certificate.Issuer}.");
    }

    private static string Names(X509Certificate2 certificate)
    {
        const int most = 5;
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))).ToArray();
        return names.Length == 0 ? certificate.Subject : string.Join(", ", names.Take(most));
    }
}
