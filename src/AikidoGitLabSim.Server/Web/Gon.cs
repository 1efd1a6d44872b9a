using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Api.Routes;

namespace AikidoGitLabSim.Server.Web;

/// <summary>The variables that GitLab hands to scripts (<c>lib/gitlab/gon_helper.rb</c>), as far as scripts of others read them.</summary>
internal static class Gon
{
    /// <summary>The script that sets them. Values are JSON, so that a name cannot end the script.</summary>
    public static string Script(World world, BaseUrl url, User? user)
    {
        var (version, revision) = InstanceRoutes.VersionOf(world.Edition);
        List<(string Name, JsonNode? Value)> values =
        [
            ("api_version", "v4"), ("relative_url_root", url.Root), ("gitlab_url", url.ToString()), ("revision", revision),
        ];
        if (user is not null)
        {
            values.AddRange(
            [
                ("version", version), ("pat_prefix", world.Settings.TokenPrefix), ("current_user_id", user.Id),
                ("current_username", user.Username),
                ("current_user_fullname", user.Name),
                ("current_user_avatar_url", UserEntity.AvatarUrl(user)),
            ]);
        }

        return $"window.gon={{}};{string.Concat(values.Select(pair => $"gon.{pair.Name}={pair.Value?.ToJsonString() ?? "null"};"))}";
    }
}
