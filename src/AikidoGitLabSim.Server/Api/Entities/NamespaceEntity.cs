using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Namespaces in answers (<c>lib/api/entities/namespace.rb</c>, <c>namespace_basic.rb</c>).</summary>
internal static class NamespaceEntity
{
    /// <summary>Writes the namespace of a project.</summary>
    public static void WriteOf(Utf8JsonWriter json, Project project, RestContext context)
    {
        json.WriteStartObject();
        if (context.World.GroupOf(project) is { } group)
            WriteBasics(json, group, context);
        else if (project.OwnerId is { } owner && context.World.Users.Find(owner) is { } user)
            WriteBasics(json, user, context);
        json.WriteEndObject();
    }

    /// <summary>A group's namespace, with what only its owners may know.</summary>
    public static void Write(Utf8JsonWriter json, Group group, RestContext context)
    {
        json.WriteStartObject();
        WriteBasics(json, group, context);
        if (context.User.IsAdmin || context.World.LevelIn(group, context.User) >= AccessLevel.Owner)
        {
            json.WriteNumber("members_count_with_descendants",
                context.World.Lineage(group).SelectMany(ancestor => ancestor.Members.Keys).Distinct().Count());
            json.WriteNumber("root_repository_size", 0);
            json.WriteNumber("projects_count", context.World.Projects.Rows.Count(project => project.GroupId == group.Id));
            if (context.World.Edition.IsEnterprise)
                WriteEnterprise(json, group, context);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a user's own namespace.</summary>
    public static void Write(Utf8JsonWriter json, User user, RestContext context)
    {
        json.WriteStartObject();
        WriteBasics(json, user, context);
        json.WriteEndObject();
    }

    /// <remarks>The keys of <c>ee/lib/ee/api/entities/namespace.rb</c>.</remarks>
    private static void WriteEnterprise(Utf8JsonWriter json, Group group, RestContext context)
    {
        var root = context.World.RootOf(group);
        json.WriteString("plan", PlanOf(context.World.EditionOf(root)));
        json.WritePropertyName("trial_ends_on");
        if (root.TrialEnds is { } end)
            json.WriteDay(end);
        else
            json.WriteNullValue();
        json.WriteBoolean("trial", root.IsOnTrial);
    }

    private static string PlanOf(Edition edition) => edition.Offering == Offering.GitLabCom
        ? edition.Tier switch { Tier.Premium => "premium", Tier.Ultimate => "ultimate", _ => "free" }
        : "default";

    private static void WriteBasics(Utf8JsonWriter json, Group group, RestContext context) =>
        WriteBasics(json, group.Id, group.Name, group.Path, "group", group.FullPath, group.ParentId,
            $"{context.BaseUrl}/groups/{group.FullPath}");

    private static void WriteBasics(Utf8JsonWriter json, User user, RestContext context) =>
        WriteBasics(json, user.NamespaceId ?? 0, user.Name, user.Username, "user", user.Username, null,
            $"{context.BaseUrl}/{user.Username}");

    private static void WriteBasics(Utf8JsonWriter json, long id, string name, string path, string kind, string fullPath,
        long? parent, string url)
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
