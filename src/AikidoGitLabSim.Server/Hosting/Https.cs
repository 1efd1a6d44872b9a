using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace AikidoGitLabSim.Server;

/// <summary>HTTPS of a simulator: its authority, and which certificate a connection is shown.</summary>
internal sealed class Https : IDisposable
{
    private const string Name = "GitLab simulator development authority";

    private readonly TemporaryFolder? _temporary;
    private readonly ServerCertificates _certificates;

    private Https(ServerCertificates certificates, string file, TemporaryFolder? temporary) =>
        (_certificates, CaFile, _temporary) = (certificates, file, temporary);

    /// <summary>The PEM file with the authority's certificate.</summary>
    public string CaFile { get; }

    /// <summary>Opens the authority, or creates one.</summary>
    /// <param name="options">The options, with HTTPS.</param>
    /// <exception cref="HttpsException">The authority cannot be used.</exception>
    public static Https Open(GitLabSimulatorOptions options)
    {
        var https = options.Https ?? new HttpsOptions();
        if (https.Names.FirstOrDefault(name => !CertificateNames.IsName(name)) is { } wrong)
            throw new HttpsException($"'{wrong}' is no name for a certificate", "give a host name or an IP address");
        var names = CertificateNames.For(options.Bind, https.Names);

        // Clients compare the dates of a certificate with the clock of this machine, whatever the time of the worlds.
        var now = TimeProvider.System.GetUtcNow();
        Authority New() => Authority.Create(Name, names, now);
        return https.Folder is { } folder
            ? Kept(folder, new ServerCertificates(AuthorityFolder.Open(folder, New), names, now))
            : Temporary(New(), names, now);
    }

    /// <summary>Serves HTTPS on a port.</summary>
    /// <param name="listen">The port.</param>
    /// <param name="world">The world whose faults say what is wrong with the certificate; null: nothing ever is.</param>
    public void Use(ListenOptions listen, WorldSlot? world)
    {
        // The faults of the connection speak HTTP/1.1.
        listen.Protocols = HttpProtocols.Http1;
        listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = _ => ValueTask.FromResult(Show(world is null ? CertificateFault.None : FaultSwitch.CertificateOf(world))),
        });
    }

    /// <summary>What a client in this process trusts: this authority only.</summary>
    public SslClientAuthenticationOptions ClientOptions()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(_certificates.Authority);
        return new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _certificates.Dispose();
        _temporary?.Dispose();
    }

    private static Https Kept(string folder, ServerCertificates certificates)
    {
        if (certificates.AreTrusted())
            return new Https(certificates, Path.GetFullPath(Path.Combine(folder, AuthorityFolder.CertificateFile)), null);
        certificates.Dispose();
        throw new HttpsException($"the authority in {folder} has expired, or is not for the names of this start",
            "name another folder, or remove this one and trust the new authority");
    }

    private static Https Temporary(Authority authority, CertificateNames names, DateTimeOffset now)
    {
        var folder = TemporaryFolder.Create();
        var file = Path.Combine(folder.Path, AuthorityFolder.CertificateFile);
        AuthorityFolder.WriteCertificate(file, authority);
        return new Https(new ServerCertificates(authority, names, now), file, folder);
    }

    [SuppressMessage("Security", "CA5359", Justification = "It is the server's side: nothing depends on the client's certificate.")]
    private SslServerAuthenticationOptions Show(CertificateFault fault)
    {
        var options = new SslServerAuthenticationOptions { ServerCertificateContext = _certificates.Of(fault) };
        if (fault == CertificateFault.ClientCertificate)
        {
            // As nginx: the handshake asks for a certificate, and the answer says that none was good.
            options.ClientCertificateRequired = true;
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }

        return options;
    }
}
