using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>One thing that is known of GitLab: a request and what it answers, in a range of releases.</summary>
internal sealed record Fact(string Id, string Area, string? Since, string? Until, string Given, JsonObject Request, JsonObject Expect)
{
    public string Method => Request["method"]!.GetValue<string>();

    public string Path => Request["path"]!.GetValue<string>();

    public string Token => Request["token"]!.GetValue<string>();

    public static Fact Parse(string line)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        string? Text(string key) => row[key]?.GetValue<string>();
        return new Fact(Text("id")!, Text("area")!, Text("since"), Text("until"), Text("given") ?? "", row["request"]!.AsObject(), row["expect"]!.AsObject());
    }
}
