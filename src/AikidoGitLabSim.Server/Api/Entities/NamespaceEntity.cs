using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Namespaces in answers (<c>lib/api/entities/namespace.rb</c>, <c>namespace_basic.rb</c>).</summary>
internal static class NamespaceEntity
{
    /// <summary>The namespace that a project lies in.</summary>
    public static void WriteOf(Utf8JsonWriter json, Project project, Call call)
    {
        json.WriteStartObject();
        if (call.World.GroupOf(project) is { } group)
            WriteBasics(json, group, call);
        else if (project.OwnerId is { } owner && call.World.Users.Find(owner) is { } user)
            WriteBasics(json, user, call);
        json.WriteEndObject();
    }

    /// <summary>A group's namespace, with what only its owners may know.</summary>
    public static void Write(Utf8JsonWriter json, Group group, Call call)
    {
        json.WriteStartObject();
        WriteBasics(json, group, call);
        if (call.User.IsAdmin || call.World.LevelIn(group, call.User) >= AccessLevel.Owner)
        {
            json.WriteNumber("members_count_with_descendants", call.World.Lineage(group).SelectMany(ancestor => ancestor.Members.Keys).Distinct().Count());
            json.WriteNumber("root_repository_size", 0);
            json.WriteNumber("projects_count", call.World.Projects.Rows.Count(project => project.GroupId == group.Id));
            if (call.World.Edition.IsEnterprise)
                WriteEnterprise(json, group, call);
        }

        json.WriteEndObject();
    }

    /// <summary>A user's own namespace.</summary>
    public static void Write(Utf8JsonWriter json, User user, Call call)
    {
        json.WriteStartObject();
        WriteBasics(json, user, call);
        json.WriteEndObject();
    }

    /// <remarks>The keys of <c>ee/lib/ee/api/entities/namespace.rb</c>.</remarks>
    private static void WriteEnterprise(Utf8JsonWriter json, Group group, Call call)
    {
        json.WriteString("plan", PlanOf(call.World.Edition));
        json.WriteBoolean("trial", call.World.RootOf(group).Trial);
    }

    private static string PlanOf(Edition edition) => edition.Offering == Offering.GitLabCom
        ? edition.Tier switch { Tier.Premium => "premium", Tier.Ultimate => "ultimate", _ => "free" }
        : "default";

    private static void WriteBasics(Utf8JsonWriter json, Group group, Call call) =>
        WriteBasics(json, group.Id, group.Name, group.Path, "group", group.FullPath, group.ParentId, $"{call.BaseUrl}/groups/{group.FullPath}");

    private static void WriteBasics(Utf8JsonWriter json, User user, Call call) =>
        WriteBasics(json, user.NamespaceId ?? 0, user.Name, user.Username, "user", user.Username, null, $"{call.BaseUrl}/{user.Username}");

    private static void WriteBasics(Utf8JsonWriter json, long id, string name, string path, string kind, string fullPath, long? parent, string url)
    {
        json.WriteNumber("id", id);
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("kind", kind);
        json.WriteString("full_path", fullPath);
        json.WritePropertyName("parent_id");
        json.WriteNumber(parent);
        json.WriteNull("avatar_url");
        json.WriteString("web_url", url);
    }
}
