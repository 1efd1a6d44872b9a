using System.Formats.Tar;
using System.IO.Compression;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Rest.Entities;

/// <summary>A repository's files in one archive (<c>lib/api/repositories.rb</c>); any failure is a missing file there.</summary>
internal static class ArchiveEntity
{
    /// <summary>The archive in the format that the path names, <c>tar.gz</c> by default.</summary>
    public static Answer Show(Call call)
    {
        var project = call.Request.Project!;
        var reference = call.Arguments.Text("sha") is { Length: > 0 } sha ? sha : Repository.DefaultBranch;
        if (!project.Repository!.Resolves(reference))
            return Refusals.Message(404, "404 File Not Found");

        var format = call.Request.Parameters.Text("format") ?? "tar.gz";
        var root = $"{project.Path}-{reference}-{project.Repository.CommitId}";
        return Of(project.Repository, root, format) ?? Refusals.Message(404, "404 File Not Found");
    }

    /// <summary>A repository's files below one folder; null for a format that is not simulated.</summary>
    public static Answer? Of(Repository repository, string root, string format) => format switch
    {
        "zip" => Download(Zip(repository, root), "application/zip", $"{root}.zip"),
        "tar.gz" or "tgz" => Download(TarGz(repository, root), "application/octet-stream", $"{root}.tar.gz"),
        _ => null,
    };

    private static Answer Download(ReadOnlyMemory<byte> content, string type, string name) => new(200, content)
    {
        ContentType = type,
        Headers = [new("Content-Disposition", $"attachment; filename=\"{name}\"")],
    };

    private static byte[] Zip(Repository repository, string root)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in repository.Files)
            {
                using var entry = zip.CreateEntry($"{root}/{path}").Open();
                entry.Write(content.AsSpan());
            }
        }

        return stream.ToArray();
    }

    private static byte[] TarGz(Repository repository, string root)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (path, content) in repository.Files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{root}/{path}")
                {
                    DataStream = new MemoryStream([.. content]),
                    ModificationTime = repository.CommittedAt,
                });
            }
        }

        return stream.ToArray();
    }
}
