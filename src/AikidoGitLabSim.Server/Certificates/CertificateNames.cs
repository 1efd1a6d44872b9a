using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Server.Certificates;

/// <summary>The names that a certificate is for.</summary>
/// <param name="Hosts">Host names.</param>
/// <param name="Addresses">IP addresses.</param>
internal sealed record CertificateNames(ImmutableArray<string> Hosts, ImmutableArray<IPAddress> Addresses)
{
    private const string Localhost = "localhost";

    /// <summary>A name of this machine that no simulator is called by.</summary>
    public static CertificateNames Other { get; } = new(["elsewhere.localhost"], []);

    /// <summary>The names of this machine, the address that the server listens on, and further names.</summary>
    /// <param name="bound">The address that the server listens on.</param>
    /// <param name="further">Host names and addresses.</param>
    public static CertificateNames For(IPAddress bound, IEnumerable<string> further)
    {
        var given = further.ToLookup(name => IPAddress.TryParse(name, out _));
        return new CertificateNames(
            [.. given[false].Prepend(Localhost).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. given[true].Select(IPAddress.Parse).Prepend(bound).Prepend(IPAddress.IPv6Loopback).Prepend(IPAddress.Loopback).Distinct()]);
    }

    /// <summary>Whether a certificate can be for a name: a host name without wildcard, or an IP address.</summary>
    public static bool IsName(string name) =>
        Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 && name.All(char.IsAscii);

    /// <summary>The extension of a certificate that holds them.</summary>
    public X509Extension ToExtension()
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in Hosts)
            names.AddDnsName(host);
        foreach (var address in Addresses)
            names.AddIpAddress(address);
        return names.Build();
    }
}
