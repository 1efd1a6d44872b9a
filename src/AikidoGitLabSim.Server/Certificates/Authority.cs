using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Server.Certificates;

/// <summary>A certificate authority with its private key.</summary>
/// <remarks>
/// Keys and serial numbers come from the system's source of randomness: a key that can be repeated is no secret, and browsers refuse two
/// certificates of one issuer with the same number.
/// </remarks>
internal sealed class Authority : IDisposable
{
    private const int SerialBytes = 16;

    private const X509KeyUsageFlags Signs = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(730);

    /// <summary>How far back its certificates reach: there has to be time in which one can have expired.</summary>
    private static readonly TimeSpan Past = TimeSpan.FromDays(90);

    private Authority(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>Its certificate, with the private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Until when it holds.</summary>
    public DateTimeOffset End => new(Certificate.NotAfter);

    /// <summary>Creates an authority that signs itself.</summary>
    /// <param name="name">Its name, to which a part of its key is added, so that two of them can be told apart.</param>
    /// <param name="names">The only names that it can issue certificates for.</param>
    /// <param name="now">The time.</param>
    public static Authority Create(string name, CertificateNames names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"O=AikidoGitLabSim, CN={name} {Mark(key)}", key, HashAlgorithmName.SHA256);
        AddAuthority(request, pathLength: 1);
        request.CertificateExtensions.Add(NameConstraints.Of(names));
        return new Authority(request.CreateSelfSigned(now - Past, now + Lifetime));
    }

    /// <summary>An authority that was kept.</summary>
    /// <param name="certificatePem">Its certificate as PEM.</param>
    /// <param name="keyPem">Its private key as PEM.</param>
    /// <exception cref="CryptographicException">They are no PEM, or do not belong together.</exception>
    public static Authority Load(string certificatePem, string keyPem) => new(X509Certificate2.CreateFromPem(certificatePem, keyPem));

    /// <summary>Creates an authority below it.</summary>
    public Authority CreateIntermediate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"O=AikidoGitLabSim, CN=GitLab simulator intermediate {Mark(key)}", key,
            HashAlgorithmName.SHA256);
        AddAuthority(request, pathLength: 0);
        request.CertificateExtensions.Add(Issuer());
        using var issued = request.Create(Certificate, new DateTimeOffset(Certificate.NotBefore), End, Serial());
        return new Authority(issued.CopyWithPrivateKey(key));
    }

    /// <summary>Issues the certificate of a server, with its private key.</summary>
    /// <param name="names">The names that it is for.</param>
    /// <param name="from">From when it holds.</param>
    /// <param name="to">Until when it holds.</param>
    public X509Certificate2 Issue(CertificateNames names, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names.Hosts[0]}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(Issuer());
        request.CertificateExtensions.Add(names.ToExtension());
        using var issued = request.Create(Certificate, from, to, Serial());
        return Usable(issued.CopyWithPrivateKey(key));
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private static void AddAuthority(CertificateRequest request, int pathLength)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, pathLength, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(Signs, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private X509AuthorityKeyIdentifierExtension Issuer() =>
        X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false);

    private static byte[] Serial() => RandomNumberGenerator.GetBytes(SerialBytes);

    private static string Mark(ECDsa key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..8];

    // Windows' TLS cannot use a key that is only in memory.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
