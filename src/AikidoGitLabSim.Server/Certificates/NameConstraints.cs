using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Server.Certificates;

/// <summary>
/// Limits an authority to some names (RFC 5280, 4.2.1.10): who trusts it, trusts it for these only. .NET has no builder for it.
/// </summary>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";
    private const int DnsName = 2;
    private const int IpAddress = 7;

    /// <summary>The extension of an authority's certificate. A host name permits the names below it, too.</summary>
    public static X509Extension Of(CertificateNames names)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
        {
            foreach (var host in names.Hosts)
                WriteHost(writer, host);
            foreach (var address in names.Addresses)
                WriteAddress(writer, address);
        }

        return new X509Extension(Oid, writer.Encode(), critical: true);
    }

    private static void WriteHost(AsnWriter writer, string host)
    {
        using (writer.PushSequence())
            writer.WriteCharacterString(UniversalTagNumber.IA5String, host, new Asn1Tag(TagClass.ContextSpecific, DnsName));
    }

    // The address and its mask: this one only.
    private static void WriteAddress(AsnWriter writer, IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        using (writer.PushSequence())
        {
            writer.WriteOctetString([.. bytes, .. Enumerable.Repeat(byte.MaxValue, bytes.Length)],
                new Asn1Tag(TagClass.ContextSpecific, IpAddress));
        }
    }
}
