using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Rest.Entities;

/// <summary>Files of a repository in answers (<c>lib/api/files.rb</c>).</summary>
internal static class FileEntity
{
    /// <summary>A file with its content in base64.</summary>
    public static Answer Show(Call call) => Find(call, file => new Answer(200, Json.Write(file, static (json, file) =>
    {
        json.WriteStartObject();
        json.WriteString("file_name", file.Name);
        json.WriteString("file_path", file.Path);
        json.WriteNumber("size", file.Content.Length);
        json.WriteString("encoding", "base64");
        json.WriteString("content_sha256", file.Sha256);
        json.WriteString("ref", file.Ref);
        json.WriteString("blob_id", file.BlobId);
        json.WriteString("commit_id", file.CommitId);
        json.WriteString("last_commit_id", file.CommitId);
        json.WriteBoolean("execute_filemode", value: false);
        json.WriteBase64String("content", file.Content.AsSpan());
        json.WriteEndObject();
    }))
    { Headers = file.Headers() });

    /// <summary>A file's content alone.</summary>
    public static Answer Raw(Call call) => Find(call, file => new Answer(200, file.Content.AsMemory()) { ContentType = "text/plain", Headers = file.Headers() });

    /// <summary>Who wrote which line: everything is in one commit.</summary>
    public static Answer Blame(Call call) => Find(call, file => new Answer(200, Json.Write(file, static (json, file) =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteStartObject("commit");
        json.WriteString("id", file.CommitId);
        json.WriteStartArray("parent_ids");
        json.WriteEndArray();
        json.WriteString("message", Repository.CommitMessage);
        json.WritePropertyName("authored_date");
        json.WriteMoment(file.CommittedAt);
        json.WriteString("author_name", Repository.AuthorName);
        json.WriteString("author_email", Repository.AuthorEmail);
        json.WritePropertyName("committed_date");
        json.WriteMoment(file.CommittedAt);
        json.WriteString("committer_name", Repository.AuthorName);
        json.WriteString("committer_email", Repository.AuthorEmail);
        json.WriteEndObject();
        json.WritePropertyName("lines");
        json.WriteTexts(Encoding.UTF8.GetString(file.Content.AsSpan()).TrimEnd('\n').Split('\n'));
        json.WriteEndObject();
        json.WriteEndArray();
    }))
    { Headers = file.Headers() });

    private static Answer Find(Call call, Func<FoundFile, Answer> show)
    {
        var repository = call.Request.Project!.Repository!;
        var reference = call.Arguments.Text("ref") is { Length: > 0 } named ? named : "HEAD";
        if (!repository.Resolves(reference))
            return Refusals.Message(404, "404 Commit Not Found");

        var path = call.Request.Parameters.Text("file_path")!;
        return repository.Files.TryGetValue(path, out var content)
            ? show(new FoundFile(path, reference, content, repository))
            : Refusals.Message(404, "404 File Not Found");
    }

    private sealed record FoundFile(string Path, string Ref, ImmutableArray<byte> Content, Repository Repository)
    {
        public string Name => Path[(Path.LastIndexOf('/') + 1)..];

        public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan()));

        public string BlobId => Repository.BlobId(Content);

        public string CommitId => Repository.CommitId;

        public DateTimeOffset CommittedAt => Repository.CommittedAt;

        public IReadOnlyList<KeyValuePair<string, string>> Headers() =>
        [
            new("X-Gitlab-Blob-Id", BlobId),
            new("X-Gitlab-Commit-Id", CommitId),
            new("X-Gitlab-Content-Sha256", Sha256),
            new("X-Gitlab-Encoding", "base64"),
            new("X-Gitlab-Execute-Filemode", "false"),
            new("X-Gitlab-File-Name", Uri.EscapeDataString(Name)),
            new("X-Gitlab-File-Path", Uri.EscapeDataString(Path)),
            new("X-Gitlab-Last-Commit-Id", CommitId),
            new("X-Gitlab-Ref", Uri.EscapeDataString(Ref)),
            new("X-Gitlab-Size", Content.Length.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
