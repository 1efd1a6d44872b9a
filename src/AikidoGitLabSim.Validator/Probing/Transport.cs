using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AikidoGitLabSim.Validator.Input;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>Makes the connection's handler: no redirects, no cookies, no stored credentials, and no proxy within this machine.</summary>
internal static class Transport
{
    public static SocketsHttpHandler Handler(GitLabAddress address, TimeSpan connectLimit, X509Certificate2Collection? authorities, TlsWatch watch) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,
        ConnectTimeout = connectLimit,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = new OneConnection().ConnectAsync,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        SslOptions = Tls(authorities, watch),
    };

    /// <summary>Reads the authorities to trust in place of the system's.</summary>
    public static (X509Certificate2Collection? Authorities, InputProblem? Problem) ReadAuthorities(string? file)
    {
        if (file is null)
            return (null, null);
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (null, new($"the file of authorities {file} cannot be read.", "Give a PEM file that exists and may be read."));
        }
        return authorities.Count > 0
            ? (authorities, null)
            : (null, new($"the file of authorities {file} holds no certificate.", "Give a PEM file, with BEGIN CERTIFICATE in it."));
    }

    private static SslClientAuthenticationOptions Tls(X509Certificate2Collection? authorities, TlsWatch watch)
    {
        var options = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => watch.Accept(certificate, chain, errors),
        };
        if (authorities is null)
            return options;
        options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        return options;
    }
}
