using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>One recorded request and GitLab's answer to it.</summary>
internal sealed record Exchange(string File, int Number, string Method, string PathAndQuery, string? Body, Answer Answer)
{
    public string Path => PathAndQuery.Split('?')[0];

    public bool Succeeded => Answer.Status is >= 200 and < 300;

    public static Exchange Parse(string line)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        var headers = row["headers"]!.AsObject()
            .ToDictionary(header => header.Key, header => header.Value!.GetValue<string>(), StringComparer.OrdinalIgnoreCase);
        var body = row["body"] as JsonValue;
        return new Exchange(
            row["file"]!.GetValue<string>(),
            row["n"]!.GetValue<int>(),
            row["method"]!.GetValue<string>(),
            new Uri(row["url"]!.GetValue<string>()).PathAndQuery,
            body?.GetValue<string>(),
            new Answer(row["status"]!.GetValue<int>(), headers, row["rbody"]?.GetValue<string>() ?? ""));
    }

    public override string ToString() => $"{File}#{Number} {Method} {PathAndQuery}";
}
