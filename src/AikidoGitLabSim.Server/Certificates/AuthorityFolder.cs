using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AikidoGitLabSim.Server.Certificates;

/// <summary>A folder that keeps an authority between two starts, so that clients need to trust it once.</summary>
internal static class AuthorityFolder
{
    /// <summary>The file with the certificate, for clients.</summary>
    public const string CertificateFile = "ca.pem";

    /// <summary>The file with the private key. Only its owner may read it.</summary>
    public const string KeyFile = "ca-key.pem";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The authority of a folder; a new one where the folder has none.</summary>
    /// <param name="folder">The folder. It is created if necessary.</param>
    /// <param name="create">Creates an authority.</param>
    /// <exception cref="HttpsException">The files are not those of an authority, can be read by others, or cannot be written.</exception>
    public static Authority Open(string folder, Func<Authority> create)
    {
        var (certificate, key) = (Path.Combine(folder, CertificateFile), Path.Combine(folder, KeyFile));
        try
        {
            return (File.Exists(certificate), File.Exists(key)) switch
            {
                (true, true) => Read(certificate, key),
                (false, false) => Create(folder, certificate, key, create),
                _ => throw new HttpsException($"{folder} has only one of {CertificateFile} and {KeyFile}",
                    "restore the other one, or remove it to get a new authority"),
            };
        }
        catch (CryptographicException)
        {
            throw new HttpsException($"{CertificateFile} and {KeyFile} in {folder} are no certificate with its private key",
                "remove both to get a new authority");
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or (IOException and not HttpsException))
        {
            throw new HttpsException($"cannot use the folder {folder} for the certificate authority: {refused.Message}",
                "name a folder that you may read and write", refused);
        }
    }

    /// <summary>Writes a certificate for clients.</summary>
    public static void WriteCertificate(string file, Authority authority) =>
        File.WriteAllText(file, $"{authority.Certificate.ExportCertificatePem()}\n");

    private static Authority Read(string certificate, string key)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(key) & ~(Owner | UnixFileMode.UserExecute)) != UnixFileMode.None)
            throw new HttpsException($"{key} can be read by others", $"run chmod 600 {key}; if others did read it, remove the folder");
        return Authority.Load(File.ReadAllText(certificate), File.ReadAllText(key));
    }

    private static Authority Create(string folder, string certificate, string key, Func<Authority> create)
    {
        Directory.CreateDirectory(folder);
        var authority = create();
        using var signing = authority.Certificate.GetECDsaPrivateKey()
            ?? throw new InvalidOperationException("an authority has an elliptic key");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using (var writer = new StreamWriter(key, options))
            writer.WriteLine(signing.ExportPkcs8PrivateKeyPem());
        WriteCertificate(certificate, authority);
        return authority;
    }
}
