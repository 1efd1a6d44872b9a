using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Files of a repository in answers (<c>lib/api/files.rb</c>).</summary>
internal static class FileEntity
{
    /// <summary>A file with its content in base64.</summary>
    public static Answer Show(RestContext context) =>
        Find(context, file => new Answer(StatusCodes.Status200OK, Json.Write(file, static (json, file) =>
    {
        json.WriteStartObject();
        json.WriteString("file_name", file.Entry.Name);
        json.WriteString("file_path", file.Entry.Path);
        json.WriteNumber("size", file.Content.Length);
        json.WriteString("encoding", "base64");
        json.WriteString("content_sha256", file.Sha256);
        json.WriteString("ref", file.Ref);
        json.WriteString("blob_id", file.Entry.Id);
        json.WriteString("commit_id", file.Commit.Id);
        json.WriteString("last_commit_id", file.Last.Id);
        json.WriteBoolean("execute_filemode", file.IsExecutable);
        json.WriteBase64String("content", file.Content.AsSpan());
        json.WriteEndObject();
    }))
        { Headers = file.Headers() });

    /// <summary>Sends the content of a file without JSON.</summary>
    public static Answer Raw(RestContext context) =>
        Find(context,
            file => new Answer(StatusCodes.Status200OK, file.Content.AsMemory()) { ContentType = "text/plain", Headers = file.Headers() });

    /// <summary>Who wrote which line: all of them are put down to the last commit that changed the file.</summary>
    public static Answer Blame(RestContext context) =>
        Find(context, file => new Answer(StatusCodes.Status200OK, Json.Write(file, static (json, file) =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteStartObject("commit");
        json.WriteString("id", file.Last.Id);
        json.WriteTexts("parent_ids", file.Last.Parents);
        json.WriteString("message", file.Last.Message.TrimEnd('\n'));
        json.WritePropertyName("authored_date");
        json.WriteMoment(file.Last.Author.At);
        json.WriteString("author_name", file.Last.Author.Name);
        json.WriteString("author_email", file.Last.Author.Email);
        json.WritePropertyName("committed_date");
        json.WriteMoment(file.Last.Committer.At);
        json.WriteString("committer_name", file.Last.Committer.Name);
        json.WriteString("committer_email", file.Last.Committer.Email);
        json.WriteEndObject();
        json.WritePropertyName("lines");
        json.WriteTexts(Encoding.UTF8.GetString(file.Content.AsSpan()).TrimEnd('\n').Split('\n'));
        json.WriteEndObject();
        json.WriteEndArray();
    }))
        { Headers = file.Headers() });

    private static Answer Find(RestContext context, Func<FoundFile, Answer> show)
    {
        var code = context.Code;
        var reference = context.Arguments.Text("ref") is { Length: > 0 } named ? named : "HEAD";
        if (code.Resolve(reference) is not { } commit)
            return Refusals.Message(StatusCodes.Status404NotFound, "404 Commit Not Found");

        return code.Entry(commit, context.Request.Parameters.Text("file_path")!) is { IsBlob: true } entry
            && code.Blob(entry.Id) is { } content
            ? show(new FoundFile(entry, reference, content, commit, code.LastChange(commit, entry.Path)))
            : Refusals.Message(StatusCodes.Status404NotFound, "404 File Not Found");
    }

    private sealed record FoundFile(TreeEntry Entry, string Ref, ImmutableArray<byte> Content, GitCommit Commit, GitCommit Last)
    {
        public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan()));

        public bool IsExecutable => Entry.Mode == TreeEntry.Executable;

        public IReadOnlyList<KeyValuePair<string, string>> Headers() =>
        [
            new("X-Gitlab-Blob-Id", Entry.Id),
            new("X-Gitlab-Commit-Id", Commit.Id),
            new("X-Gitlab-Content-Sha256", Sha256),
            new("X-Gitlab-Encoding", "base64"),
            new("X-Gitlab-Execute-Filemode", IsExecutable ? "true" : "false"),
            new("X-Gitlab-File-Name", Uri.EscapeDataString(Entry.Name)),
            new("X-Gitlab-File-Path", Uri.EscapeDataString(Entry.Path)),
            new("X-Gitlab-Last-Commit-Id", Last.Id),
            new("X-Gitlab-Ref", Uri.EscapeDataString(Ref)),
            new("X-Gitlab-Size", Content.Length.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
