using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AikidoGitLabSim.Validator.Input;

namespace AikidoGitLabSim.Validator.Sending;

/// <summary>Makes the connection's handler: no redirects, no cookies, no stored credentials, and no proxy within this machine.</summary>
internal static class Transport
{
    private const int MostPem = 4 * 1024 * 1024;

    public static SocketsHttpHandler Handler(GitLabAddress address, TimeSpan connectLimit, X509Certificate2Collection? authorities,
        TlsWatch watch, NameResolution names) => new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLoopback,
            ConnectTimeout = connectLimit,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = new OneConnection(names).ConnectAsync,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            SslOptions = Tls(authorities, watch),
        };

    /// <summary>Reads the certificate authorities to trust instead of the system's.</summary>
    public static (X509Certificate2Collection? Authorities, InputProblem? Problem) ReadAuthorities(string? file)
    {
        if (file is null)
            return (null, null);
        var named = TokenLike.HasForm(file) || TokenLike.LooksRandom(file) ? "the file of authorities" : $"the file of authorities {file}";
        var authorities = new X509Certificate2Collection();
        try
        {
            if (ReadPem(file) is not { } pem)
                return (null,
                    new($"{named} is larger than {MostPem / 1024} KiB.", "Give a PEM file that holds your authorities' certificates."));
            authorities.ImportFromPem(pem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return (null, new($"{named} cannot be read.", "Give a PEM file that exists and may be read."));
        }
        return authorities.Count > 0
            ? (authorities, null)
            : (null, new($"{named} holds no certificate.", "Give a PEM file, with BEGIN CERTIFICATE in it."));
    }

    // A device has no end.
    private static string? ReadPem(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var bytes = new byte[MostPem + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > MostPem ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }

    private static SslClientAuthenticationOptions Tls(X509Certificate2Collection? authorities, TlsWatch watch)
    {
        var options = new SslClientAuthenticationOptions
        {
            LocalCertificateSelectionCallback = (_, _, _, server, _) => watch.Choose(server)!,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => watch.Accept(certificate, chain, errors),
        };
        if (authorities is null)
            return options;
        options.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck,
        };
        options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        return options;
    }
}
