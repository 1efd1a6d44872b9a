using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>A repository's files in one archive (<c>lib/api/repositories.rb</c>); any failure is a missing file there.</summary>
internal static class ArchiveEntity
{
    private const long LargestArchive = 512L << 20;
    private const string Symlink = "120000";

    private static readonly Answer Missing = Refusals.Message(StatusCodes.Status404NotFound, "404 File Not Found");

    /// <summary>The endings that a path may have (<c>lib/gitlab/path_regex.rb</c>); bzip2 is not simulated.</summary>
    private static readonly string[] Formats = ["tar.gz", "tgz", "gz", "tar", "tar.bz2", "tbz", "tbz2", "tb2", "bz2", "zip"];

    // The format has no other times (MS-DOS).
    private static readonly DateTimeOffset FirstZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastZipTime = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    /// <summary>The archive in the format that the path names, <c>tar.gz</c> by default.</summary>
    public static Answer Show(RestContext context)
    {
        var format = context.Request.Parameters.Text("format") ?? "tar.gz";
        if (!Formats.Contains(format, StringComparer.Ordinal))
            return Refusals.Error(StatusCodes.Status404NotFound, "404 Not Found");

        var code = context.Code;
        var reference = context.Arguments.Text("sha") is { Length: > 0 } sha ? sha : code.DefaultBranch;
        var path = context.Arguments.Text("path")?.Trim('/') ?? "";
        if (code.Resolve(reference) is not { } commit)
            return Missing;
        var root = $"{context.Project.Path}-{reference.Replace('/', '-')}-{commit.Id}{(path.Length == 0
            ? ""
            : $"-{path.Replace('/', '-')}")}";
        return Of(code, commit, path, root, format) ?? Missing;
    }

    /// <summary>A repository's files below one folder; null for a format that is not simulated, and when there is nothing at the
    /// path.</summary>
    public static Answer? Of(GitReader code, GitCommit commit, string path, string root, string format) =>
        Files(code, commit, path) is not { } files ? null : format switch
        {
            "zip" => Download(Zip(files, root, commit), "application/zip", $"{root}.zip"),
            "tar.gz" or "tgz" or "gz" => Download(TarGz(files, root, commit), "application/octet-stream", $"{root}.tar.gz"),
            "tar" => Download(Tar(files, root, commit), "application/octet-stream", $"{root}.tar"),
            _ => null,
        };

    private static List<(TreeEntry Entry, ImmutableArray<byte> Content)>? Files(GitReader code, GitCommit commit, string path)
    {
        var entry = path.Length == 0 ? null : code.Entry(commit, path);
        var entries = entry is { IsBlob: true } ? [entry] : code.List(commit, path, recursive: true);
        if (entries is null || !entries.All(one => IsSafe(one.Path)))
            return null;

        var files = new List<(TreeEntry, ImmutableArray<byte>)>();
        var size = 0L;
        foreach (var file in entries.Where(one => one.IsBlob).OrderBy(one => one.Path, StringComparer.Ordinal))
        {
            var content = code.Blob(file.Id) ?? [];
            size += content.Length;
            if (size > LargestArchive)
                return null;
            files.Add((file, content));
        }

        return files;
    }

    /// <remarks>Git makes no archive of a tree with such names (<c>verify_path</c> in git's read-cache.c): unpacked, they lead out of the
    /// folder.</remarks>
    private static bool IsSafe(string path) => path
        .Split('/', '\\')
        .All(part => part is not ("" or "." or "..") && !part.Contains('\0', StringComparison.Ordinal)
            && !part.Equals(".git", StringComparison.OrdinalIgnoreCase));

    private static Answer Download(ReadOnlyMemory<byte> content, string type, string name) => new(StatusCodes.Status200OK, content)
    {
        ContentType = type,
        Headers = [new("Content-Disposition", $"attachment; filename=\"{name}\"")],
    };

    private static byte[] Zip(List<(TreeEntry Entry, ImmutableArray<byte> Content)> files, string root, GitCommit commit)
    {
        var at = commit.Committer.At.ToUniversalTime();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, content) in files)
            {
                var entry = zip.CreateEntry($"{root}/{file.Path}");
                entry.LastWriteTime = at < FirstZipTime ? FirstZipTime : at > LastZipTime ? LastZipTime : at;
                using var body = entry.Open();
                body.Write(content.AsSpan());
            }
        }

        return stream.ToArray();
    }

    private static byte[] TarGz(List<(TreeEntry Entry, ImmutableArray<byte> Content)> files, string root, GitCommit commit)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            WriteTar(gzip, files, root, commit);
        return stream.ToArray();
    }

    private static byte[] Tar(List<(TreeEntry Entry, ImmutableArray<byte> Content)> files, string root, GitCommit commit)
    {
        using var stream = new MemoryStream();
        WriteTar(stream, files, root, commit);
        return stream.ToArray();
    }

    private static void WriteTar(Stream stream, List<(TreeEntry Entry, ImmutableArray<byte> Content)> files, string root, GitCommit commit)
    {
        using var tar = new TarWriter(stream, leaveOpen: true);
        foreach (var (file, content) in files)
        {
            var name = $"{root}/{file.Path}";
            var at = commit.Committer.At.ToUniversalTime();
            tar.WriteEntry(file.Mode == Symlink
                ? new PaxTarEntry(TarEntryType.SymbolicLink, name)
                {
                    LinkName = Encoding.UTF8.GetString(content.AsSpan()), ModificationTime = at,
                }
                : new PaxTarEntry(TarEntryType.RegularFile, name)
                {
                    DataStream = new MemoryStream([.. content]),
                    ModificationTime = at,
                    Mode = ModeOf(file),
                });
        }
    }

    private static UnixFileMode ModeOf(TreeEntry file)
    {
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite
            | UnixFileMode.OtherRead;
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return file.Mode == TreeEntry.Executable ? read | execute : read;
    }
}
