using AikidoGitLabSim.Stubs.Mappings;
using Newtonsoft.Json;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>What the admin API answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The JSON; null: none.</param>
internal sealed record AdminAnswer(int Status, JToken? Body = null)
{
    private const int InvalidInput = 10;

    /// <summary>It is done, and there is nothing to say.</summary>
    public static AdminAnswer Done { get; } = new(StatusCodes.Status200OK);

    /// <summary>It is done; WireMock answers an empty object.</summary>
    public static AdminAnswer Empty => Ok(new JObject());

    /// <summary>The answer for an unknown id.</summary>
    public static AdminAnswer NotFound { get; } = new(StatusCodes.Status404NotFound);

    /// <summary>Creates a response with status 200.</summary>
    public static AdminAnswer Ok(JToken body) => new(StatusCodes.Status200OK, body);

    /// <summary>Creates an error response in WireMock's format.</summary>
    public static AdminAnswer Error(int status, string title, string? detail = null) =>
        new(status, Errors(new JObject { ["code"] = InvalidInput, ["title"] = title, ["detail"] = detail }));

    /// <summary>What is not supported, by its name.</summary>
    public static AdminAnswer Unsupported(string what, string instead) =>
        Error(StatusCodes.Status422UnprocessableEntity, $"{what} is WireMock's, and not supported here", instead);

    /// <summary>The refusal of a mapping, with all its problems.</summary>
    public static AdminAnswer Refused(StubException refused) =>
        new(StatusCodes.Status422UnprocessableEntity, Errors([.. refused.Problems.Select(problem => new JObject
    {
        ["code"] = InvalidInput,
        ["source"] = new JObject { ["pointer"] = problem.Key, ["line"] = problem.Line },
        ["title"] = problem.Message,
        ["detail"] = problem.Cure,
    })]));

    /// <summary>Sends the response to the client.</summary>
    public Task SendAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        if (Body is null)
            return Task.CompletedTask;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(Body.ToString(Formatting.Indented), http.RequestAborted);
    }

    private static JObject Errors(params JObject[] errors) => new() { ["errors"] = new JArray(errors.ToArray<object>()) };
}
