using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>
/// Stands beside the handshake and remembers why a certificate was refused. Never lets one pass that the system would not.
/// </summary>
internal sealed class TlsWatch
{
    private static readonly X509ChainStatusFlags Dates = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested;

    private TransportFailure? _refusal;
    private TransportFailure? _wanted;

    /// <summary>What was refused, or that the server asked for a certificate and then ended the connection; null for neither.</summary>
    public TransportFailure? TakeRefusal()
    {
        var wanted = Interlocked.Exchange(ref _wanted, null);
        return Interlocked.Exchange(ref _refusal, null) ?? wanted;
    }

    /// <summary>Forgets what was asked for on the way to an answer that came all the same.</summary>
    public void Answered() => _wanted = null;

    public bool Accept(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        _refusal = Refusal(certificate as X509Certificate2, chain, errors);
        return false;
    }

    /// <summary>
    /// Has no certificate to give. It is asked for a second time, with the server's certificate at hand, where the server wants one.
    /// </summary>
    public X509Certificate? Choose(X509Certificate? server)
    {
        if (server is not null)
            _wanted = new(FailureKind.TlsClientCertificate, "the server asked for a certificate of the client and ended the connection.");
        return null;
    }

    private static TransportFailure Refusal(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status)
            ?? X509ChainStatusFlags.NoError;
        if (certificate is null)
            return new(FailureKind.TlsHandshake, "the server showed no certificate.");
        if ((flags & Dates) != X509ChainStatusFlags.NoError)
            return new(FailureKind.TlsExpired,
                $"it holds from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to "
                    + $"{certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}.");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return new(FailureKind.TlsName, $"it names {Names(certificate)}.");
        return IsCutOff(certificate, chain, flags)
            ? new(FailureKind.TlsIncompleteChain,
                $"the server sent only its own certificate, and this machine does not know the issuer, {certificate.Issuer}.")
            : new(FailureKind.TlsUnknownAuthority, $"it was issued by {certificate.Issuer}.");
    }

    // The chain ends with the server's own certificate: neither did it send its issuer's, nor is that one known here.
    private static bool IsCutOff(X509Certificate2 certificate, X509Chain? chain, X509ChainStatusFlags flags) =>
        flags.HasFlag(X509ChainStatusFlags.PartialChain) && chain?.ChainElements.Count == 1
        && !certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static string Names(X509Certificate2 certificate)
    {
        const int most = 5;
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames()
                .Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))).ToArray();
        return names.Length == 0 ? certificate.Subject : string.Join(", ", names.Take(most));
    }
}
