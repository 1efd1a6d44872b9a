using System.Text.Json;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Trees, blobs, contributors and languages in answers (<c>lib/api/entities/tree_object.rb</c>,
/// <c>lib/api/repositories.rb</c>).</summary>
internal static class RepositoryEntity
{
    /// <summary>A page of a tree.</summary>
    public static Answer Tree(RestContext context)
    {
        var code = context.Code;
        if (code.Resolve(context.Arguments.Text("ref") is { Length: > 0 } reference ? reference : "HEAD") is not { } commit)
            return Refusals.Message(StatusCodes.Status404NotFound, "404 Tree Not Found");
        if (code.List(commit, context.Arguments.Text("path") ?? "", context.Arguments.Boolean("recursive") == true) is not { } entries)
            return Refusals.Message(StatusCodes.Status404NotFound, "404 invalid revision or path Not Found");

        var page = Keyset.OrPages(context, entries, entry => entry.Id);
        return new Answer(StatusCodes.Status200OK, Json.Write(page.Rows, static (json, rows) =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    /// <summary>A blob by its id.</summary>
    public static Answer Blob(RestContext context)
    {
        var sha = context.Request.Parameters.Text("sha")!;
        return context.Code.Blob(sha) is not { } content
            ? Refusals.Message(StatusCodes.Status404NotFound, "404 Blob Not Found")
            : new Answer(StatusCodes.Status200OK, Json.Write((sha, content), static (json, blob) =>
            {
                json.WriteStartObject();
                json.WriteNumber("size", blob.content.Length);
                json.WriteString("encoding", "base64");
                json.WriteBase64String("content", blob.content.AsSpan());
                json.WriteString("sha", blob.sha);
                json.WriteEndObject();
            }));
    }

    /// <summary>Sends the content of a blob without JSON.</summary>
    public static Answer RawBlob(RestContext context) => context.Code.Blob(context.Request.Parameters.Text("sha")!) is { } content
        ? new Answer(StatusCodes.Status200OK, content.AsMemory()) { ContentType = "text/plain" }
        : Refusals.Message(StatusCodes.Status404NotFound, "404 Blob Not Found");

    /// <summary>Who made how many commits; lines are not counted, as in GitLab.</summary>
    public static Answer Contributors(RestContext context)
    {
        var code = context.Code;
        if (code.Resolve(context.Arguments.Text("ref") is { Length: > 0 } reference ? reference : "HEAD") is not { } commit)
            return Refusals.Message(StatusCodes.Status404NotFound, "404 Not Found");

        var people = code.Walk([commit]).Where(one => one.Parents.Length < 2)
            .GroupBy(one => one.Author.Email, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.First().Author.Name, Email: group.Key, Commits: group.Count()));
        Func<(string Name, string Email, int Commits), IComparable> key = context.Arguments.Text("order_by") switch
        {
            "name" => person => person.Name,
            "email" => person => person.Email,
            _ => person => person.Commits,
        };
        var page = Pagination.Cut(context,
            [.. context.Arguments.Text("sort") == "desc" ? people.OrderByDescending(key) : people.OrderBy(key)]);
        return new Answer(StatusCodes.Status200OK, Json.Write(page.Rows, static (json, rows) =>
        {
            json.WriteStartArray();
            foreach (var (name, email, commits) in rows)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("email", email);
                json.WriteNumber("commits", commits);
                json.WriteNumber("additions", 0);
                json.WriteNumber("deletions", 0);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    /// <summary>How much of the code is in which language, in percent.</summary>
    public static Answer Languages(RestContext context)
    {
        var shares = context.Project.HasRepository && context.Code.Head is { } head ? LanguageShares.Of(context.Code, head) : [];
        return new Answer(StatusCodes.Status200OK, Json.Write(shares, static (json, found) =>
        {
            json.WriteStartObject();
            foreach (var (language, share) in found)
                json.WriteNumber(language, share);
            json.WriteEndObject();
        }));
    }

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
