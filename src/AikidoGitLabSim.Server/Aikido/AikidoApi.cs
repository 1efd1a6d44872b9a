using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Aikido.Handovers;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Aikido;

/// <summary>
/// The one documented call that hands Aikido a token (<c>apidocs.aikido.dev/reference/setcodescanningaccesstoken</c>):
/// 200 taken, 400 invalid request, 403 the token lacks permissions. The words of the answers are ours.
/// </summary>
/// <param name="worlds">The worlds.</param>
/// <param name="desk">Judges tokens.</param>
internal sealed class AikidoApi(WorldStore worlds, TokenHandover desk)
{
    /// <summary>The call's path.</summary>
    public const string Path = "/api/public/v1/access-tokens/code-scanning";

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            await AnswerAsync(http, StatusCodes.Status405MethodNotAllowed, "Use POST.");
            return;
        }

        if (await TokenAsync(http) is not { Length: > 0 } token)
        {
            await AnswerAsync(http, StatusCodes.Status400BadRequest, "Send JSON with the token as access_token.");
            return;
        }

        var handover = await desk.HandOverAsync(WorldPath.SlotOf(http, worlds), token, http.RequestAborted);
        await AnswerAsync(http, Status(handover.Outcome), handover.IsTaken
            ? "The access token was updated."
            : string.Join(' ', handover.Report.Next.Prepend("The access token was not taken.")));
    }

    /// <summary>Answers with a message.</summary>
    public static Task AnswerAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(JsonText.Readable(new JsonObject { ["message"] = message }), http.RequestAborted);
    }

    private static int Status(HandoverOutcome outcome) => outcome switch
    {
        HandoverOutcome.Taken or HandoverOutcome.TakenWithWarnings => StatusCodes.Status200OK,
        HandoverOutcome.NotAToken => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status403Forbidden,
    };

    private static async Task<string?> TokenAsync(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("access_token", out var token)
                && token.ValueKind == JsonValueKind.String
                ? token.GetString()
                : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }
}
