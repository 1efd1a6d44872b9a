using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The world of a scenario while its givens are read: the company of <c>features/acme.json</c>, and what the scenario
/// adds.</summary>
public sealed class WorldFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly JsonObject _company = Company();
    private string? _replaced;

    public string Edition
    {
        get => Root["edition"]?.ToString() ?? throw new InvalidOperationException("Say which GitLab it is: Given GitLab <edition>");
        set => Root["edition"] = value;
    }

    public JsonObject Settings => (JsonObject)(Root["settings"] ??= new JsonObject());

    public void LicenceEnds(string date, bool isTrial)
    {
        Root["licenseEnds"] = date;
        Root["licenseTrial"] = isTrial;
    }

    public JsonObject User(string username) => Find("users", "username", username);

    public void AddUser(JsonObject user) => Root["users"]!.AsArray().Add((JsonNode)user);

    public JsonObject Group(string path) => Find("groups", "path", path);

    public JsonObject Project(string path) => Find("projects", "path", path);

    /// <summary>The token that was added last.</summary>
    public JsonObject Token => (JsonObject)Tokens[^1]!;

    public void AddToken(JsonObject token) => Tokens.Add((JsonNode)token);

    /// <summary>Puts a world file in place of the company.</summary>
    public void Replace(string worldFile) => _replaced = worldFile;

    public override string ToString() => _replaced ?? _company.ToJsonString(Readable);

    private JsonObject Root => _replaced is null
        ? _company
        : throw new InvalidOperationException("The scenario gives its world as a file; say there what differs");

    private JsonArray Tokens => Root["tokens"]!.AsArray();

    private JsonObject Find(string list, string key, string value) =>
        Root[list]!.AsArray().OfType<JsonObject>()
            .FirstOrDefault(item => string.Equals(item[key]!.ToString(), value, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"acme.json has no '{value}' among its {list}");

    private static JsonObject Company()
    {
        using var file = typeof(WorldFile).Assembly.GetManifestResourceStream("acme.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
