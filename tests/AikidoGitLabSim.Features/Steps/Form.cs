using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What a customer fills in to get a token. What a scenario does not say is as the help page wants it, except for the
/// date.</summary>
public static class Form
{
    private const string LeftOut = "left out";
    private const string Removed = "removed";

    /// <summary>The body that a filled-in form makes. Fields: name, scopes, expiration date, role.</summary>
    public static JsonObject Body(DataTable? fields, bool ofGroup)
    {
        var body = new JsonObject
        {
            ["name"] = "aikido",
            ["scopes"] = Lists.Array(ofGroup ? "read_api, read_repository" : "read_api, read_user, read_repository"),
            ["expires_at"] = "2026-12-31",
        };
        if (ofGroup)
            body["access_level"] = Level("reporter");
        foreach (var row in fields?.Rows ?? [])
            Fill(body, row["field"], row["value"]);
        return body;
    }

    private static void Fill(JsonObject body, string field, string value)
    {
        var (key, filled) = field switch
        {
            "name" => ("name", value),
            "scopes" => ("scopes", Lists.Array(value)),
            "expiration date" => ("expires_at", (JsonNode?)value),
            "role" => ("access_level", Level(value)),
            _ => throw new InvalidOperationException($"The form has no field '{field}'; it has name, scopes, expiration date and role"),
        };
        if (value is LeftOut)
            body.Remove(key);
        else
            body[key] = value is Removed ? null : filled;
    }

    private static int? Level(string role) => role is LeftOut ? null : int.Parse(
        role switch { "guest" => "10", "reporter" => "20", "developer" => "30", "maintainer" => "40", "owner" => "50", _ => role },
        CultureInfo.InvariantCulture);
}
