using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>An answer of the API before it is sent, for a mutant to change.</summary>
/// <param name="http">The exchange.</param>
/// <param name="body">The body, as GitLab's would be.</param>
internal sealed class MutantAnswer(HttpContext http, byte[] body)
{
    public byte[] Body { get; private set; } = body;

    /// <summary>The path below <c>/api/v4</c>.</summary>
    public string Path { get; } = http.Request.Path.Value!["/api/v4".Length..];

    public bool IsSelf => Path == "/personal_access_tokens/self";

    public bool IsAnonymous => !http.Request.Headers.ContainsKey("PRIVATE-TOKEN");

    public int Status
    {
        get => http.Response.StatusCode;
        set => http.Response.StatusCode = value;
    }

    public IHeaderDictionary Headers => http.Response.Headers;

    public string ContentType
    {
        set => http.Response.ContentType = value;
    }

    public void Say(int status, string json)
    {
        (Status, Body) = (status, System.Text.Encoding.UTF8.GetBytes(json));
        ContentType = "application/json";
    }

    /// <summary>Changes the object that the body is, or each object of the list that it is. Anything else stays.</summary>
    public void Change(Action<JsonObject> change)
    {
        if (Status != StatusCodes.Status200OK || Body.Length == 0)
            return;
        var json = JsonNode.Parse(Body);
        foreach (var item in json is JsonArray list ? list.OfType<JsonObject>() : json is JsonObject one ? [one] : [])
            change(item);
        Body = System.Text.Encoding.UTF8.GetBytes(json!.ToJsonString());
    }
}
