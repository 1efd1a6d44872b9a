using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Reads parameters as Rack and Grape do, and tokens, which become digests at once.</summary>
internal static class RequestReader
{
    private const string UnreadableBody = "\nProblem:\n  message body does not match declared format\nResolution:\n  "
        + "when specifying application/json as content-type, you must pass valid application/json in the request's 'body'\n  ";

    private static readonly FormOptions FormLimits =
        new() { ValueCountLimit = 4096, KeyLengthLimit = 4096, MultipartBodyLengthLimit = 10 << 20, ValueLengthLimit = 10 << 20 };

    /// <summary>Whether parameters have to be awaited, because some are in the body. Rack reads a form from any request, Grape JSON from
    /// those that change something.</summary>
    public static bool HasBody(HttpRequest request) =>
        ((request.ContentType is not null && request.HasFormContentType)
            || (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)))
        && (request.ContentLength > 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true });

    /// <summary>The parameters of query and path; null when there are none.</summary>
    public static Dictionary<string, object?>? Parameters(HttpRequest request, RestRoute route)
    {
        if (!request.QueryString.HasValue && !route.HasPathParameters)
            return null;

        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (request.QueryString.HasValue)
            Add(parameters, request.Query);
        AddPath(parameters, request, route);
        return parameters;
    }

    /// <summary>The parameters of query, body and path, each overriding the one before; an answer when the body is not what its type
    /// says.</summary>
    public static async Task<(Dictionary<string, object?> Parameters, Answer? Refused)> ParametersWithBodyAsync(HttpRequest request,
        RestRoute route)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (request.QueryString.HasValue)
            Add(parameters, request.Query);
        var refused = await AddBodyAsync(parameters, request, request.HttpContext.RequestAborted);
        AddPath(parameters, request, route);
        return (parameters, refused);
    }

    /// <summary>The tokens of a request. They are taken out of the parameters, so that no value outlives this call.</summary>
    public static Credentials Credentials(HttpRequest request, Dictionary<string, object?>? parameters) => new()
    {
        PrivateTokenParameter = Take(parameters, "private_token"),
        PrivateTokenHeader = PresentedToken.From(request.Headers["PRIVATE-TOKEN"]),
        BearerHeader = Bearer(request.Headers.Authorization),
        AccessTokenParameter = Take(parameters, "access_token"),
        BearerTokenParameter = Take(parameters, "bearer_token"),
        Sudo = SudoOf(parameters) ?? (request.Headers.TryGetValue("Sudo", out var sudo) ? sudo.ToString() : null),
    };

    /// <summary>The secrets among the parameters, which are replaced there. A route that uses nothing but its path keeps nothing
    /// else.</summary>
    public static RequestSecrets Secrets(HttpRequest request, RestRoute route, Dictionary<string, object?>? parameters)
    {
        if (parameters is null || !route.UsesPathOnly)
            return RequestSecrets.TakeFrom(parameters, route.Policy);
        foreach (var name in parameters.Keys.Where(name => !request.RouteValues.ContainsKey(name)).ToArray())
            parameters.Remove(name);
        return RequestSecrets.None;
    }

    /// <remarks>Anything but null and false counts, as in Ruby. A value other than text or a number matches no user.</remarks>
    private static string? SudoOf(Dictionary<string, object?>? parameters) => parameters?.GetValueOrDefault("sudo") switch
    {
        null or false => null,
        string name => name,
        long id => id.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static void AddPath(Dictionary<string, object?> parameters, HttpRequest request, RestRoute route)
    {
        if (!route.HasPathParameters)
            return;
        foreach (var (name, value) in request.RouteValues)
            parameters[name] = PathParameter.Of(request, route.Policy, name, (string?)value ?? "");
    }

    private static async Task<Answer?> AddBodyAsync(Dictionary<string, object?> parameters, HttpRequest request, CancellationToken aborted)
    {
        if (request.HasFormContentType)
        {
            try
            {
                Add(parameters, await request.ReadFormAsync(FormLimits, aborted));
                return null;
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
            {
                return Refusals.Error(400, "The request body is not a valid form") with { Stage = Stage.Rescued };
            }
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, aborted);
        if (body.Length == 0)
            return null;
        if (!request.HasJsonContentType())
            return Refusals.Error(415,
                $"The provided content-type '{request.ContentType}' is not supported.") with
            { Stage = Stage.Rescued };
        body.Position = 0;
        return await AddJsonAsync(parameters, body, aborted) ? null : Refusals.Error(400, UnreadableBody) with { Stage = Stage.Rescued };
    }

    private static async Task<bool> AddJsonAsync(Dictionary<string, object?> parameters, Stream body, CancellationToken aborted)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: aborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                Add(parameters, document.RootElement);
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, which is found only when the text is taken out.
            return false;
        }
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
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => json.EnumerateObject().GroupBy(property => property.Name)
            .ToDictionary(group => group.Key, group => Value(group.Last().Value)),
        _ => null,
    };

    /// <remarks><c>a[]=1&amp;a[]=2</c> is a list, <c>a[b]=1</c> an object, <c>a=1&amp;a=2</c> the last of them (Rack's query
    /// parser).</remarks>
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

    private static PresentedToken? Take(Dictionary<string, object?>? parameters, string name) =>
        parameters is not null && parameters.Remove(name, out var value) ? PresentedToken.From(value as string) : null;

    /// <remarks>Doorkeeper takes all that follows <c>Bearer </c>, further blanks included; a header sent twice is one value,
    /// joined.</remarks>
    private static PresentedToken? Bearer(StringValues authorization)
    {
        const string scheme = "Bearer ";
        var value = authorization.ToString();
        return value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? PresentedToken.From(value[scheme.Length..]) : null;
    }
}
