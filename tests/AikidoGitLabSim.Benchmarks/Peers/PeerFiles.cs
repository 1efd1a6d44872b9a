using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Benchmarks.Peers;

/// <summary>What makes each mock server answer the benchmark's request: the simulator's JSON for one token, a refusal otherwise.</summary>
/// <param name="folder">The folder to write to.</param>
/// <param name="body">The JSON to answer.</param>
internal sealed class PeerFiles(string folder, string body)
{
    private const string Header = "PRIVATE-TOKEN";

    /// <summary>A mapping of WireMock, in its own format.</summary>
    /// <returns>The root folder to start WireMock with.</returns>
    public string WireMock()
    {
        var mappings = Directory.CreateDirectory(Path.Combine(folder, "wiremock", "mappings")).FullName;
        Write(Path.Combine(mappings, "self.json"), new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["method"] = "GET",
                ["urlPath"] = PinnedLoad.Path,
                ["headers"] = new JsonObject { [Header] = new JsonObject { ["equalTo"] = BenchmarkWorld.Secret(1) } },
            },
            ["response"] = new JsonObject { ["status"] = 200, ["body"] = body, ["headers"] = Json() },
        });
        return Path.Combine(folder, "wiremock");
    }

    /// <summary>An OpenAPI document with the answer as its example: Prism requires the header, and does not compare it.</summary>
    public string Prism() => Write(Path.Combine(folder, "openapi.json"), new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "benchmark", ["version"] = "1" },
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                ["token"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = Header },
            },
        },
        ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
        ["paths"] = new JsonObject
        {
            [PinnedLoad.Path] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["responses"] = new JsonObject
                    {
                        ["200"] = new JsonObject
                        {
                            ["description"] = "the token",
                            ["content"] = new JsonObject
                            {
                                ["application/json"] = new JsonObject { ["example"] = JsonNode.Parse(body) },
                            },
                        },
                    },
                },
            },
        },
    });

    /// <summary>An environment of Mockoon, whose rule compares the header.</summary>
    public string Mockoon() => Write(Path.Combine(folder, "mockoon.json"), new JsonObject
    {
        ["uuid"] = "5d7d4b3e-0000-4000-8000-000000000001",
        ["lastMigration"] = 33,
        ["name"] = "benchmark",
        ["routes"] = new JsonArray(new JsonObject
        {
            ["uuid"] = "5d7d4b3e-0000-4000-8000-000000000002",
            ["type"] = "http",
            ["method"] = "get",
            ["endpoint"] = PinnedLoad.Path[1..],
            ["responses"] = new JsonArray(
                MockoonResponse(3, 200, body, new JsonObject
                {
                    ["target"] = "header", ["modifier"] = Header, ["value"] = BenchmarkWorld.Secret(1), ["operator"] = "equals",
                }),
                MockoonResponse(4, 401, "{}", null)),
        }),
    });

    private static JsonObject MockoonResponse(int id, int status, string body, JsonObject? rule) => new()
    {
        ["uuid"] = $"5d7d4b3e-0000-4000-8000-00000000000{id}",
        ["body"] = body,
        ["bodyType"] = "INLINE",
        ["statusCode"] = status,
        ["headers"] = new JsonArray(new JsonObject { ["key"] = "Content-Type", ["value"] = "application/json" }),
        ["rules"] = rule is null ? [] : new JsonArray(rule),
        ["rulesOperator"] = "OR",
        ["disableTemplating"] = true,
        ["default"] = rule is null,
    };

    private static JsonObject Json() => new() { ["Content-Type"] = "application/json" };

    private static string Write(string file, JsonObject content)
    {
        File.WriteAllText(file, content.ToJsonString(JsonSerializerOptions.Web));
        return file;
    }
}
