using System.Text.Json;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>What a token reaches: groups and projects of its user (<c>lib/api/entities/personal_access_token_associations.rb</c>,
/// 17.4).</summary>
internal static class AssociationsEntity
{
    /// <summary>The groups and projects that the caller is a member of, at a level or more.</summary>
    public static Answer Show(RestContext context)
    {
        var least = (AccessLevel)(context.Arguments.Integer("min_access_level") ?? (long)AccessLevel.Guest);
        var groups =
            Pagination.Cut(context, [.. context.World.Groups.Rows.Where(group => context.World.LevelIn(group, context.User) >= least)]);
        var projects = Pagination.Cut(context,
            [.. context.World.Projects.Rows.Where(project => context.World.LevelIn(project, context.User) >= least)]);
        return new Answer(StatusCodes.Status200OK, Json.Write((groups, projects, context), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("groups");
            foreach (var group in state.groups.Rows)
                Write(json, group, state.context);
            json.WriteEndArray();
            json.WriteStartArray("projects");
            foreach (var project in state.projects.Rows)
                Write(json, project, state.context);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static void Write(Utf8JsonWriter json, Group group, RestContext context)
    {
        json.WriteStartObject();
        json.WriteNumber("id", group.Id);
        json.WriteString("web_url", $"{context.BaseUrl}/groups/{group.FullPath}");
        json.WriteString("name", group.Name);
        json.WritePropertyName("parent_id");
        json.WriteNumber(group.ParentId);
        json.WriteNumber("organization_id", 1);
        json.WriteNumber("access_levels", (int)context.World.LevelIn(group, context.User));
        json.WriteString("visibility", ProjectEntity.Word(group.Visibility));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Project project, RestContext context)
    {
        var group = context.World.GroupOf(project);
        json.WriteStartObject();
        json.WriteNumber("id", project.Id);
        json.WriteString("description", project.Description);
        json.WriteString("name", project.Name);
        json.WriteString("name_with_namespace", project.FullName);
        json.WriteString("path", project.Path);
        json.WriteString("path_with_namespace", project.FullPath);
        json.WritePropertyName("created_at");
        json.WriteMoment(project.CreatedAt);
        json.WriteStartObject("access_levels");
        WriteLevel(json, "project_access_level", project.Members.GetValueOrDefault(context.User.Id));
        WriteLevel(json, "group_access_level", group is null ? AccessLevel.None : context.World.LevelIn(group, context.User));
        json.WriteEndObject();
        json.WriteString("visibility", ProjectEntity.Word(project.Visibility));
        json.WriteString("web_url", $"{context.BaseUrl}/{project.FullPath}");
        json.WritePropertyName("namespace");
        NamespaceEntity.WriteOf(json, project, context);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, string name, AccessLevel level)
    {
        json.WritePropertyName(name);
        json.WriteNumber(level == AccessLevel.None ? null : (long)level);
    }
}
