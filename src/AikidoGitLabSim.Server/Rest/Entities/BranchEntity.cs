using System.Text.Json;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Rest.Entities;

/// <summary>Branches in answers (<c>lib/api/entities/branch.rb</c>). A simulated repository has one.</summary>
internal static class BranchEntity
{
    /// <summary>A page of branches.</summary>
    public static Answer List(Call call)
    {
        var page = Pagination.Cut(call, [call.Request.Project!]);
        return new Answer(200, Json.Write((page.Rows, call), static (json, state) =>
        {
            json.WriteStartArray();
            foreach (var project in state.Rows)
                Write(json, project, state.call);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    /// <summary>The branch that the path names.</summary>
    public static Answer Show(Call call) => call.Request.Parameters.Text("branch") == Repository.DefaultBranch
        ? new Answer(200, Json.Write(call, static (json, call) => Write(json, call.Request.Project!, call)))
        : Refusals.Message(404, "404 Branch Not Found");

    private static void Write(Utf8JsonWriter json, Project project, Call call)
    {
        var commit = project.Repository!.CommitId;
        var level = call.World.LevelIn(project, call.Request.User);
        json.WriteStartObject();
        json.WriteString("name", Repository.DefaultBranch);
        json.WriteStartObject("commit");
        json.WriteString("id", commit);
        json.WriteString("short_id", commit[..8]);
        json.WritePropertyName("created_at");
        json.WriteMoment(project.Repository.CommittedAt);
        json.WriteTexts("parent_ids", []);
        json.WriteString("title", Repository.CommitMessage);
        json.WriteString("message", Repository.CommitMessage);
        json.WriteString("author_name", Repository.AuthorName);
        json.WriteString("author_email", Repository.AuthorEmail);
        json.WriteString("web_url", $"{call.BaseUrl}/{project.FullPath}/-/commit/{commit}");
        json.WriteEndObject();
        json.WriteBoolean("merged", value: false);
        json.WriteBoolean("protected", value: true);
        json.WriteBoolean("developers_can_push", value: false);
        json.WriteBoolean("developers_can_merge", value: false);
        json.WriteBoolean("can_push", level >= AccessLevel.Maintainer);
        json.WriteBoolean("default", value: true);
        json.WriteString("web_url", $"{call.BaseUrl}/{project.FullPath}/-/tree/{Repository.DefaultBranch}");
        json.WriteEndObject();
    }
}
