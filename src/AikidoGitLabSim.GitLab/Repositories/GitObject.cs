using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Git's naming of objects: the SHA-1 of a header and the content.</summary>
internal static class GitObject
{
    // Git sorts bytes; UTF-16 puts what lies beyond its first plane elsewhere.
    private static readonly Comparer<byte[]> ByBytes =
        Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right));

    [SuppressMessage("Security", "CA5350", Justification = "Git names objects by SHA-1; nothing is protected by it")]
    public static string IdOf(string type, ReadOnlySpan<byte> content)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type} {content.Length}\0"));
        return Convert.ToHexStringLower(SHA1.HashData([.. header, .. content]));
    }

    public static byte[] Tree(IEnumerable<TreeEntry> entries)
    {
        var tree = new List<byte>();
        foreach (var entry in entries.OrderBy(entry => Encoding.UTF8.GetBytes(entry.IsTree ? entry.Name + "/" : entry.Name), ByBytes))
        {
            tree.AddRange(Encoding.UTF8.GetBytes($"{entry.Mode.TrimStart('0')} {entry.Name}\0"));
            tree.AddRange(Convert.FromHexString(entry.Id));
        }

        return [.. tree];
    }
}
