using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Server.Certificates;

/// <summary>The certificates that a simulator shows: the right one, and those of faults. Each is made when it is first needed.</summary>
internal sealed class ServerCertificates : IDisposable
{
    private const string Stranger = "Untrusted authority";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    // Apple's systems refuse certificates that hold for more than 825 days.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(398);

    private readonly ConcurrentDictionary<CertificateFault, Lazy<SslStreamCertificateContext>> _made = new();
    private readonly List<IDisposable> _owned = [];
    private readonly Authority _authority;
    private readonly Authority _intermediate;
    private readonly CertificateNames _names;
    private readonly DateTimeOffset _now;

    /// <summary>Issues certificates.</summary>
    /// <param name="authority">The authority. It is disposed of with this.</param>
    /// <param name="names">The names of the simulator.</param>
    /// <param name="now">The time.</param>
    public ServerCertificates(Authority authority, CertificateNames names, DateTimeOffset now)
    {
        (_authority, _names, _now) = (authority, names, now);
        _intermediate = authority.CreateIntermediate();
        _owned.AddRange([authority, _intermediate]);
    }

    /// <summary>The certificate of the authority, with which clients can trust the simulator.</summary>
    public X509Certificate2 Authority => _authority.Certificate;

    /// <summary>What a new connection is shown.</summary>
    /// <param name="fault">What is wrong with it.</param>
    public SslStreamCertificateContext Of(CertificateFault fault) =>
        _made.GetOrAdd(fault, static (wanted, made) => new(() => made.Make(wanted)), this).Value;

    /// <summary>Whether clients that trust the authority trust the right certificate: the authority can be too old, or for other
    /// names.</summary>
    public bool AreTrusted()
    {
        if (_authority.End <= _now + Day)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.CustomTrustStore.Add(Authority);
        chain.ChainPolicy.ExtraStore.Add(_intermediate.Certificate);
        return chain.Build(Of(CertificateFault.None).TargetCertificate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_owned)
            _owned.ForEach(one => one.Dispose());
    }

    private SslStreamCertificateContext Make(CertificateFault fault) => fault switch
    {
        CertificateFault.Expired => Context(_intermediate.Issue(_names, _now - Month, _now - Day), _intermediate),
        CertificateFault.WrongName => Context(Valid(_intermediate, CertificateNames.Other), _intermediate),
        CertificateFault.UnknownAuthority => OfStranger(),
        CertificateFault.IncompleteChain => Context(Valid(_intermediate, _names), null),
        _ => Context(Valid(_intermediate, _names), _intermediate),
    };

    private SslStreamCertificateContext OfStranger()
    {
        using var stranger = Certificates.Authority.Create(Stranger, _names, _now);
        using var below = stranger.CreateIntermediate();
        return Context(Valid(below, _names), below);
    }

    // A client's clock may be a little behind.
    private X509Certificate2 Valid(Authority issuer, CertificateNames names)
    {
        var end = _now + Lifetime;
        return issuer.Issue(names, _now - Day, issuer.End < end ? issuer.End : end);
    }

    private SslStreamCertificateContext Context(X509Certificate2 certificate, Authority? issuer)
    {
        // Without its key: the other side gets the certificate only.
        var sent = issuer is null ? null : X509CertificateLoader.LoadCertificate(issuer.Certificate.RawData);
        lock (_owned)
            _owned.AddRange(sent is null ? [certificate] : [certificate, sent]);
        return SslStreamCertificateContext.Create(certificate, sent is null ? null : [sent], offline: true);
    }
}
