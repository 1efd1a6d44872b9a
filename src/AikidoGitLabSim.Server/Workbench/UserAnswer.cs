using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary><c>GET /_sim/worlds/{name}/users</c>: the people, bots and service accounts of a world.</summary>
internal static class UserAnswer
{
    public static IResult Of(ControlRequest request) => request.Store.TryGet(request.Name, out var slot)
        ? ControlJson.Ok(new
        {
            world = slot.Name,
            users = slot.Current.Users.Rows.Select(user => new
            {
                id = user.Id, username = user.Username, name = user.Name, email = user.Email, kind = user.Kind.ToString(),
                state = Vocabulary.UserStates.Of(user.State), admin = user.IsAdmin, tokens = slot.Current.Tokens.Of(user.Id).Count(),
            }),
        })
        : ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
}
