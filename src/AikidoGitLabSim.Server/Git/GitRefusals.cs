using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Renders refusals of git requests: plain text, which git shows after <c>remote:</c>.</summary>
internal static class GitRefusals
{
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>The answer to a refused request.</summary>
    public static Answer Render(Refusal refusal, BaseUrl baseUrl) => refusal.Kind switch
    {
        RefusalKind.Unauthorized =>
            Text(StatusCodes.Status401Unauthorized, refusal.Text) with { Headers = [new("Www-Authenticate", "Basic realm=\"GitLab\"")] },
        RefusalKind.Unchallenged => Text(StatusCodes.Status401Unauthorized, refusal.Text),
        RefusalKind.Forbidden => Text(StatusCodes.Status403Forbidden, refusal.Text),
        RefusalKind.NotFound => Text(StatusCodes.Status404NotFound, refusal.Text),
        RefusalKind.NotImplemented => Lfs(StatusCodes.Status501NotImplemented, refusal.RequiredText, baseUrl),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "No wording for this kind of refusal"),
    };

    /// <summary>Git itself could not be started or broke down; GitLab's words, then what is the matter here.</summary>
    public static Answer Unavailable(string matter) =>
        Text(StatusCodes.Status503ServiceUnavailable,
            $"The git server, Gitaly, is not available at this time. Please contact your administrator. ({matter})");

    /// <summary>A body that git makes nothing of.</summary>
    public static Answer Malformed { get; } = Text(StatusCodes.Status400BadRequest, "The body is not a request that git understands.");

    private static Answer Text(int status, string? text) =>
        new(status, Encoding.UTF8.GetBytes(text ?? "")) { Stage = Stage.Thrown, ContentType = Plain };

    private static Answer Lfs(int status, string message, BaseUrl baseUrl) =>
        new(status, Json.Write((message, Url: $"{baseUrl}/help"), static (json, body) =>
    {
        json.WriteStartObject();
        json.WriteString("message", body.message);
        json.WriteString("documentation_url", body.Url);
        json.WriteEndObject();
    }))
        { Stage = Stage.Thrown, ContentType = "application/vnd.git-lfs+json; charset=utf-8" };
}
