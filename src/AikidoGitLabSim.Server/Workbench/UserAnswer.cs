using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary><c>GET /_sim/worlds/{name}/users</c>: the people, bots and service accounts of a world.</summary>
internal static class UserAnswer
{
    public static IResult Of(ControlRequest request) => request.Store.TryGet(request.Name, out var slot)
        ? ControlJson.Ok(new JsonObject
        {
            ["world"] = slot.Name,
            ["users"] = JsonText.List(slot.Current.Users.Rows.Select(user => Describe(user, slot.Current))),
        })
        : ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));

    private static JsonObject Describe(User user, World world) => new()
    {
        ["id"] = user.Id,
        ["username"] = user.Username,
        ["name"] = user.Name,
        ["email"] = user.Email,
        ["kind"] = user.Kind.ToString(),
        ["state"] = Vocabulary.UserStates.Of(user.State),
        ["admin"] = user.IsAdmin,
        ["tokens"] = world.Tokens.Of(user.Id).Count(),
    };
}
