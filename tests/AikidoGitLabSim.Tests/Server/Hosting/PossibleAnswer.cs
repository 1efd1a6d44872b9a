using System.Text.Json;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>What every answer of GitLab's API has in common, whatever was asked.</summary>
internal static class PossibleAnswer
{
    private static readonly int[] Statuses = [200, 201, 204, 301, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429];

    private static readonly string[] Leaks = ["AikidoGitLabSim", "System.", "Exception", "   at ", "Microsoft."];

    /// <summary>Why GitLab cannot have answered so; null: it can.</summary>
    public static async Task<string?> WhyNotAsync(HttpRequestMessage request, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var body = await answer.Content.ReadAsStringAsync();
        var isApi = request.RequestUri!.IsAbsoluteUri && request.RequestUri.AbsolutePath.StartsWith("/api/v4/", StringComparison.Ordinal);
        // A route that is not simulated says so, and GitLab would answer otherwise: nothing to compare.
        if (status == 501 && body.Contains("is not simulated; see docs/limits.md", StringComparison.Ordinal))
            return null;
        if (status >= 500)
            return $"{status} is a failure: {body}";
        if (!isApi)
            return null;
        if (!Statuses.Contains(status))
            return $"no route answers {status}";
        if (answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value)
            .Any(value => value.Any(c => char.IsControl(c) || c > 126)))
            return "a header has characters that headers do not have";
        return WhyNotBody(request, answer, status, body);
    }

    private static string? WhyNotBody(HttpRequestMessage request, HttpResponseMessage answer, int status, string body)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (body.Length > 0 && (status is 204 or 304 || request.Method == HttpMethod.Head))
            return $"an answer without body has one: {body}";
        if (type == "text/html" && status != 200)
            return $"the API answers with a page: {body}";
        if (status >= 400 && Leaks.FirstOrDefault(leak => body.Contains(leak, StringComparison.Ordinal)) is { } found)
            return $"the body shows internal details ('{found}'): {body}";
        return status < 400 || body.Length == 0 ? null : WhyNotErrorOf(type, status, body);
    }

    private static string? WhyNotErrorOf(string? type, int status, string body) => (type, status) switch
    {
        ("application/json", _) => WhyNotError(body),
        ("text/plain", 429) => null,
        _ => $"an error of type {type}: {body}",
    };

    /// <summary>GitLab has two families of errors, and OAuth's.</summary>
    private static string? WhyNotError(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var keys = json.RootElement.EnumerateObject().Select(property => property.Name).ToArray();
            return keys is ["message"] or ["error"] or ["error", "error_description"] or ["error", "error_description", "scope"]
                ? null
                : $"not a form of GitLab's errors: {body}";
        }
        catch (JsonException)
        {
            return $"not JSON: {body}";
        }
    }
}
