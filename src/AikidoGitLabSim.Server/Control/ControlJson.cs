using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Answers of the control API.</summary>
internal static class ControlJson
{
    /// <summary>200 with a document.</summary>
    public static IResult Ok(JsonNode answer) => Of(answer, StatusCodes.Status200OK);

    /// <summary>201 with a document.</summary>
    public static IResult Created(JsonNode answer) => Of(answer, StatusCodes.Status201Created);

    /// <summary>201 or 200 for a world that was made: new, or in place of another.</summary>
    public static IResult Made(MadeWorld world, bool isNew) => Results.Json(
        world, ControlJsonContext.Readable.MadeWorld, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);

    /// <summary>An error: what is wrong, and the cure.</summary>
    public static IResult Error(int status, string message, string cure) => Of(Error(message, cure), status);

    /// <summary>404 for a world that does not exist, with the names of those that do.</summary>
    public static IResult UnknownWorld(string name, IEnumerable<string> known)
    {
        var answer = Error($"there is no world '{name}'", $"make it with PUT /_sim/worlds/{name}, or use one of those in worlds");
        answer["worlds"] = JsonText.List(known);
        return Of(answer, StatusCodes.Status404NotFound);
    }

    /// <summary>400 with every problem of a world file.</summary>
    public static IResult Problems(ImmutableArray<WorldFileProblem> problems)
    {
        var answer = Error(problems.Length == 1 ? "one problem, nothing was changed" : $"{problems.Length} problems, nothing was changed",
            "cure each of them and send the whole again");
        answer["problems"] = JsonSerializer.SerializeToNode(problems, ControlJsonContext.Default.ImmutableArrayWorldFileProblem);
        return Of(answer, StatusCodes.Status400BadRequest);
    }

    private static JsonObject Error(string message, string cure) => new() { ["message"] = message, ["cure"] = cure };

    private static IResult Of(JsonNode answer, int status) =>
        Results.Text(JsonText.Readable(answer), "application/json; charset=utf-8", statusCode: status);
}
