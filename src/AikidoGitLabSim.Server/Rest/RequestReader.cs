using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>Reads what a request carries: parameters as Rack and Grape would, and tokens, which become digests at once.</summary>
internal static class RequestReader
{
    private const string UnreadableBody = "\nProblem:\n  message body does not match declared format\nResolution:\n  "
        + "when specifying application/json as content-type, you must pass valid application/json in the request's 'body'\n  ";

    private static readonly FormOptions FormLimits = new() { ValueCountLimit = 4096, KeyLengthLimit = 4096, MultipartBodyLengthLimit = 10 << 20, ValueLengthLimit = 10 << 20 };

    /// <summary>The parameters: query, then body, then path. Null when the body is not what its type says; the answer tells.</summary>
    public static async ValueTask<(Dictionary<string, object?> Parameters, Answer? Refused)> ParametersAsync(HttpContext http)
    {
        var request = http.Request;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (request.QueryString.HasValue)
            Add(parameters, request.Query);

        var refused = HasBody(request) ? await AddBodyAsync(parameters, request, http.RequestAborted) : null;
        foreach (var (name, value) in request.RouteValues)
            parameters[name] = Uri.UnescapeDataString((string?)value ?? "");
        return (parameters, refused);
    }

    /// <summary>The tokens of a request. They are taken out of the parameters, so that no value outlives this call.</summary>
    public static Credentials Credentials(HttpRequest request, Dictionary<string, object?> parameters) => new()
    {
        PrivateTokenParameter = Take(parameters, "private_token"),
        PrivateTokenHeader = PresentedToken.From(request.Headers["PRIVATE-TOKEN"]),
        BearerHeader = Bearer(request.Headers.Authorization),
        AccessTokenParameter = Take(parameters, "access_token"),
        BearerTokenParameter = Take(parameters, "bearer_token"),
        Sudo = parameters.GetValueOrDefault("sudo") as string ?? (request.Headers.TryGetValue("Sudo", out var sudo) ? sudo.ToString() : null),
    };

    private static bool HasBody(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && (request.ContentLength > 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true });

    private static async Task<Answer?> AddBodyAsync(Dictionary<string, object?> parameters, HttpRequest request, CancellationToken aborted)
    {
        if (request.HasFormContentType)
        {
            try
            {
                Add(parameters, await request.ReadFormAsync(FormLimits, aborted));
                return null;
            }
            catch (InvalidDataException)
            {
                return Refusals.Error(400, "The request body is not a valid form") with { Stage = Stage.Rescued };
            }
        }

        if (!request.HasJsonContentType())
        {
            return await IsEmptyAsync(request, aborted)
                ? null
                : Refusals.Error(415, $"The provided content-type '{request.ContentType}' is not supported.") with { Stage = Stage.Rescued };
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: aborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                Add(parameters, document.RootElement);
            return null;
        }
        catch (JsonException)
        {
            return await IsEmptyAsync(request, aborted) && request.ContentLength is null or 0
                ? null
                : Refusals.Error(400, UnreadableBody) with { Stage = Stage.Rescued };
        }
    }

    private static async Task<bool> IsEmptyAsync(HttpRequest request, CancellationToken aborted)
    {
        if (request.ContentLength is > 0)
            return false;
        var one = new byte[1];
        return await request.Body.ReadAsync(one, aborted) == 0;
    }

    private static void Add(Dictionary<string, object?> parameters, JsonElement body)
    {
        foreach (var property in body.EnumerateObject())
            parameters[property.Name] = Value(property.Value);
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => json.EnumerateObject().GroupBy(property => property.Name).ToDictionary(group => group.Key, group => Value(group.Last().Value)),
        _ => null,
    };

    /// <remarks><c>a[]=1&amp;a[]=2</c> is a list, <c>a[b]=1</c> an object, <c>a=1&amp;a=2</c> the last of them (Rack's query parser).</remarks>
    private static void Add(Dictionary<string, object?> parameters, IEnumerable<KeyValuePair<string, StringValues>> pairs)
    {
        foreach (var (key, values) in pairs)
        {
            var bracket = key.IndexOf('[', StringComparison.Ordinal);
            if (bracket <= 0)
                parameters[key] = values.Count == 0 ? null : values[^1];
            else if (key.EndsWith("[]", StringComparison.Ordinal) && bracket == key.Length - 2)
                parameters[key[..bracket]] = values.Select(value => (object?)value).ToList();
            else
                parameters[key[..bracket]] = new Dictionary<string, object?> { [key[(bracket + 1)..].TrimEnd(']')] = values.ToString() };
        }
    }

    private static PresentedToken? Take(Dictionary<string, object?> parameters, string name) =>
        parameters.Remove(name, out var value) ? PresentedToken.From(value as string) : null;

    private static PresentedToken? Bearer(StringValues authorization)
    {
        const string scheme = "Bearer ";
        return authorization is [{ } value] && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? PresentedToken.From(value[scheme.Length..].Trim())
            : null;
    }
}
