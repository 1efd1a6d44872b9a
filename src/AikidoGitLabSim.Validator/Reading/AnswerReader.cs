using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>
/// Distinguishes GitLab's own responses from those of others. GitLab marks every response of its API with <c>X-Gitlab-Meta</c>; what
/// lacks it, or is not JSON, came from a proxy or another product and says nothing about the token.
/// </summary>
internal static class AnswerReader
{
    public static ReadAnswer Read(Exchange exchange)
    {
        if (exchange.Status is not { } status)
            return new(AnswerKind.NoAnswer, exchange);
        if (KindWithoutBody(exchange, status) is { } kind)
            return new(kind, exchange);
        if (IsGit(exchange) || IsHead(exchange))
            return new(Kind(status), exchange, Said: JsonReading.Quotable(exchange.Body));
        return JsonReading.Parse(exchange.Body) is { } json && IsJson(exchange)
            ? new(Kind(status, json), exchange, json, Said(json))
            : new(AnswerKind.Unreadable, exchange);
    }

    // What decides before the body is read; null where the body decides.
    private static AnswerKind? KindWithoutBody(Exchange exchange, int status) => status switch
    {
        429 => AnswerKind.RateLimited,
        >= 300 and < 400 => AnswerKind.Redirect,
        200 when IsGit(exchange) => IsAdvertisement(exchange) ? AnswerKind.Ok : AnswerKind.Foreign,
        _ when !HasFingerprint(exchange) => AnswerKind.Foreign,
        >= 500 => AnswerKind.ServerError,
        _ when IsHtml(exchange) => AnswerKind.Page,
        _ => null,
    };

    public static bool HasFingerprint(Exchange exchange) =>
        exchange.Header("X-Gitlab-Meta")?.Contains("correlation_id", StringComparison.Ordinal) == true;

    public static bool IsHtml(Exchange exchange) => HasType(exchange, "html");

    public static bool IsJson(Exchange exchange) => HasType(exchange, "json");

    private static bool IsGit(Exchange exchange) => string.Equals(exchange.Probe, Probes.Git, StringComparison.Ordinal);

    private static bool IsHead(Exchange exchange) => string.Equals(exchange.Method, "HEAD", StringComparison.Ordinal);

    // What git is given comes from behind GitLab's application and has no mark of it; its form is git's own.
    private static bool IsAdvertisement(Exchange exchange) =>
        HasType(exchange, "x-git-upload-pack-advertisement")
        && PktLines(exchange.Body).ToList() is ["# service=git-upload-pack\n" or "# service=git-upload-pack", .. var rest]
        && !rest.Exists(line => line.StartsWith("ERR ", StringComparison.Ordinal));

    // Four hex digits, the length of a line with them; less than four is a mark without a line. What is cut off ends it.
    private static IEnumerable<string> PktLines(string body)
    {
        for (var at = 0; at + 4 <= body.Length
            && int.TryParse(body.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length);)
        {
            if (length > 4 && at + length <= body.Length)
                yield return body.Substring(at + 4, length - 4);
            at += Math.Max(length, 4);
        }
    }

    private static bool HasType(Exchange exchange, string type) =>
        exchange.Header("Content-Type")?.Contains(type, StringComparison.OrdinalIgnoreCase) == true;

    // Git is answered in plain text and HEAD without a body: only the status decides. So it does where JSON names no error of its own.
    private static AnswerKind Kind(int status) => status switch
    {
        200 => AnswerKind.Ok,
        401 => AnswerKind.Unauthorized,
        403 => AnswerKind.Forbidden,
        404 => AnswerKind.NotFound,
        _ => AnswerKind.Unreadable,
    };

    private static AnswerKind Kind(int status, JsonElement json) => (status, json.Text("error")) switch
    {
        (400, _) => AnswerKind.BadRequest,
        (401, "invalid_token") => AnswerKind.TokenDead,
        (401, not null) => AnswerKind.TokenPolicy,
        (403, "insufficient_scope") => AnswerKind.InsufficientScope,
        (403, "insufficient_granular_scope") => AnswerKind.InsufficientGranularScope,
        _ => Kind(status),
    };

    private static string Said(JsonElement json) =>
        json.Text("error_description") ?? json.Text("message") ?? json.Text("error") ?? "";
}
