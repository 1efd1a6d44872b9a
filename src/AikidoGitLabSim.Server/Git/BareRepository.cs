using System.Globalization;
using System.IO.Compression;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Writes a repository of the model as a bare git directory: the same objects under the same ids, each in a file of its
/// own.</summary>
internal static class BareRepository
{
    public static void Write(Repository repository, string folder)
    {
        var objects = Path.Combine(folder, "objects");
        foreach (var stored in repository.Objects)
            WriteObject(stored, objects);
        Directory.CreateDirectory(Path.Combine(folder, "refs", "heads"));
        File.WriteAllLines(Path.Combine(folder, "packed-refs"), repository.References
            .OrderBy(reference => reference.Name, StringComparer.Ordinal)
            .Select(reference => $"{reference.Target} {reference.Name}")
            .Prepend("# pack-refs with: peeled fully-peeled sorted "));
        File.WriteAllText(Path.Combine(folder, "config"), GitFolder.Config);
        File.WriteAllText(Path.Combine(folder, "HEAD"), $"ref: refs/heads/{Repository.DefaultBranch}\n");
    }

    private static void WriteObject(RepositoryObject stored, string objects)
    {
        var folder = Directory.CreateDirectory(Path.Combine(objects, stored.Id[..2]));
        using var file = File.Create(Path.Combine(folder.FullName, stored.Id[2..]));
        using var zlib = new ZLibStream(file, CompressionLevel.Fastest);
        zlib.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{stored.Type} {stored.Content.Length}\0")));
        zlib.Write(stored.Content.AsSpan());
    }
}
