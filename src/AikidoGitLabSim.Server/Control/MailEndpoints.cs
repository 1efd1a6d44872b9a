using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Mails;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary><c>GET /_sim/worlds/{name}/mails</c>: the mails that GitLab would have sent, newest first.</summary>
internal static class MailEndpoints
{
    public static IResult Answer(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var world = slot.PassTime(slot.Current.Clock.Now(request.Now));
        return ControlJson.Ok(new JsonObject
        {
            ["world"] = slot.Name,
            ["mails"] = JsonText.List(world.Mails.Reverse().Select(Describe)),
        });
    }

    private static JsonObject Describe(Mail mail) => new()
    {
        ["id"] = mail.Id,
        ["sentAt"] = Instants.Write(mail.SentAt),
        ["to"] = mail.To,
        ["userId"] = mail.UserId,
        ["subject"] = mail.Subject,
        ["kind"] = mail.Kind == MailKind.TokensExpired ? "tokens-expired" : "tokens-expire-soon",
        ["days"] = mail.Days,
        ["resource"] = mail.Resource,
        ["tokens"] = JsonText.List(mail.TokenIds.Zip(mail.TokenNames, (id, name) => new JsonObject { ["id"] = id, ["name"] = name })),
    };
}
