using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>
/// The groups that a group or project is shared with, as far as the caller can see them
/// (<c>lib/api/entities/shared_group_with_group.rb</c>,
/// <c>shared_group_with_project.rb</c>).
/// </summary>
internal static class SharesEntity
{
    /// <summary>Writes the list.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableDictionary<long, AccessLevel> shares, RestContext context)
    {
        json.WriteStartArray();
        foreach (var (id, level) in shares.OrderBy(share => share.Key))
        {
            if (context.World.Groups.Find(id) is not { } group || !context.World.CanSee(group, context.Request.User))
                continue;
            json.WriteStartObject();
            json.WriteNumber("group_id", group.Id);
            json.WriteString("group_name", group.Name);
            json.WriteString("group_full_path", group.FullPath);
            json.WriteNumber("group_access_level", (int)level);
            json.WriteNull("expires_at");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
