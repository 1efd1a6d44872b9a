using System.Text.Json;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Rest.Entities;

/// <summary>Trees and blobs in answers (<c>lib/api/entities/tree_object.rb</c>, <c>lib/api/repositories.rb</c>).</summary>
internal static class RepositoryEntity
{
    /// <summary>A page of a tree.</summary>
    public static Answer Tree(Call call)
    {
        var repository = call.Request.Project!.Repository!;
        if (!repository.Resolves(call.Arguments.Text("ref") is { Length: > 0 } reference ? reference : Repository.DefaultBranch))
            return Refusals.Message(404, "404 Tree Not Found");
        if (repository.List(call.Arguments.Text("path") ?? "", call.Arguments.Boolean("recursive") == true) is not { } entries)
            return Refusals.Message(404, "404 invalid revision or path Not Found");

        var page = Pagination.Cut(call, entries);
        return new Answer(200, Json.Write(page.Rows, static (json, rows) =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    /// <summary>A blob by its id.</summary>
    public static Answer Blob(Call call)
    {
        var sha = call.Request.Parameters.Text("sha")!;
        return call.Request.Project!.Repository!.FindBlob(sha) is not { } content
            ? Refusals.Message(404, "404 Blob Not Found")
            : new Answer(200, Json.Write((sha, content), static (json, blob) =>
            {
                json.WriteStartObject();
                json.WriteNumber("size", blob.content.Length);
                json.WriteString("encoding", "base64");
                json.WriteBase64String("content", blob.content.AsSpan());
                json.WriteString("sha", blob.sha);
                json.WriteEndObject();
            }));
    }

    /// <summary>A blob's content.</summary>
    public static Answer RawBlob(Call call) => call.Request.Project!.Repository!.FindBlob(call.Request.Parameters.Text("sha")!) is { } content
        ? new Answer(200, content.AsMemory()) { ContentType = "text/plain" }
        : Refusals.Message(404, "404 Blob Not Found");

    private static void Write(Utf8JsonWriter json, TreeEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("name", entry.Name);
        json.WriteString("type", entry.Type);
        json.WriteString("path", entry.Path);
        json.WriteString("mode", entry.Mode);
        json.WriteEndObject();
    }
}
