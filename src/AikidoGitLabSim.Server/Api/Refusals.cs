using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Renders refusals of the REST API (<c>lib/api/helpers.rb</c>, <c>lib/api/api_guard.rb</c>, <c>lib/api/api.rb</c>).</summary>
internal static class Refusals
{
    private const string HigherPrivileges = "The request requires higher privileges than provided by the access token.";

    /// <summary>The answer to a refused request.</summary>
    public static Answer Render(Refusal refusal) => OfToken(refusal) ?? OfRoute(refusal) ?? OfService(refusal)
        ?? throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "No wording for this kind of refusal");

    private static Answer? OfToken(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unauthorized => Message(401, "401 Unauthorized"),
        RefusalKind.InvalidToken => InvalidToken(refusal.RequiredText),
        RefusalKind.InvalidRequest => OAuth(400, "invalid_request", refusal.RequiredText, null),
        RefusalKind.InsufficientScope => OAuth(403, "insufficient_scope", HigherPrivileges, refusal.Scopes),
        RefusalKind.InsufficientGranularScope => OAuth(403, "insufficient_granular_scope", refusal.RequiredText, null),
        RefusalKind.Forbidden => Message(403, Forbidden(refusal.Text)),
        RefusalKind.TooManyRequests => new Answer(429, "Retry later\n"u8.ToArray()) { Stage = Stage.Rescued, ContentType = "text/plain" },
        _ => null,
    };

    private static string Forbidden(string? why) => why is null ? "403 Forbidden" : $"403 Forbidden - {why}";

    private static string NotFound(string? what) => what is null ? "404 Not Found" : $"404 {what} Not Found";

    private static Answer? OfRoute(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotFound => Message(404, NotFound(refusal.Text)),
        RefusalKind.RecordNotFound => Message(404, "404 Not found") with { Stage = Stage.Rescued },
        RefusalKind.InvalidParameter => Error(400, refusal.RequiredText) with { Stage = Stage.Rescued },
        RefusalKind.MethodNotAllowed => Message(405, "405 Method Not Allowed"),
        RefusalKind.Unrouted => Error(404, "404 Not Found"),
        RefusalKind.Moved => Moved(refusal.RequiredText),
        RefusalKind.MovedNotAllowed => Message(405, refusal.RequiredText),
        _ => null,
    };

    private static Answer? OfService(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.BadRequest => Message(400, refusal.Text is null ? "400 Bad request" : $"400 Bad request - {refusal.Text}"),
        RefusalKind.InvalidModel => Fields(refusal.Field!, refusal.RequiredText),
        RefusalKind.Unprocessable => Message(422, refusal.RequiredText),
        RefusalKind.Verbatim => Message(400, refusal.RequiredText),
        _ => null,
    };

    /// <summary>A service's refusal as a 400 with prefix.</summary>
    public static Answer BadRequest(Problem problem) => Message(400, $"400 Bad request - {problem.Sentence}");

    /// <summary>A service's refusal as a 422 without prefix.</summary>
    public static Answer Unprocessable(Problem problem) => Message(422, problem.Sentence);

    /// <summary>A model's refusal, field by field.</summary>
    public static Answer InvalidModel(Problem problem) =>
        problem.Field is { } field ? Fields(field, problem.Text) : Message(400, problem.Text);

    /// <summary>GitLab's own family of errors.</summary>
    public static Answer Message(int status, string text) => Thrown(status, "message", text);

    /// <summary>An error as Grape renders it: <c>{"error": …}</c>.</summary>
    public static Answer Error(int status, string text) => Thrown(status, "error", text);

    /// <summary>Too many calls of one route.</summary>
    public static Answer TooMany(string text) => new(StatusCodes.Status429TooManyRequests, Json.Write(text, static (json, text) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("message");
        json.WriteString("error", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }))
    { Stage = Stage.Thrown };

    private static Answer Thrown(int status, string key, string text) => new(status, Json.Write((key, text), static (json, pair) =>
    {
        json.WriteStartObject();
        json.WriteString(pair.key, pair.text);
        json.WriteEndObject();
    }))
    { Stage = Stage.Thrown };

    private static Answer Fields(string field, string text) => new(400, Json.Write((field, text), static (json, pair) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("message");
        json.WriteStartArray(pair.field);
        json.WriteStringValue(pair.text);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }))
    { Stage = Stage.Thrown };

    private static Answer OAuth(int status, string error, string description, string? scope) =>
        new(status, Json.Write((error, description, scope), static (json, body) =>
        {
            json.WriteStartObject();
            json.WriteString("error", body.error);
            json.WriteString("error_description", body.description);
            if (body.scope is not null)
                json.WriteString("scope", body.scope);
            json.WriteEndObject();
        }))
        { Stage = Stage.Rescued };

    private static Answer InvalidToken(string description) => OAuth(401, "invalid_token", description, null) with
    {
        Headers = [new("WWW-Authenticate",
            $"Bearer realm=\"Protected by OAuth 2.0\", error=\"invalid_token\", error_description=\"{description}\"")],
    };

    private static Answer Moved(string url) =>
        new(301, System.Text.Encoding.UTF8.GetBytes($"This resource has been moved permanently to {url}"))
        {
            Stage = Stage.Thrown,
            ContentType = "text/plain",
            Headers = [new("Location", url)],
        };
}
