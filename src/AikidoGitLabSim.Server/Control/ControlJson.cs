using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using AikidoGitLabSim.Server.WorldFiles;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Answers of the control API.</summary>
internal static class ControlJson
{
    // The answers are for programs and terminals: quotes and angle brackets stay readable.
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Ok<T>(T answer) => Results.Json(answer, Options);

    public static IResult Created<T>(T answer) => Results.Json(answer, Options, statusCode: StatusCodes.Status201Created);

    public static IResult Error(int status, string message, string cure) =>
        Results.Json(new { message, cure }, Options, statusCode: status);

    public static IResult UnknownWorld(string name, IEnumerable<string> known) => Results.Json(
        new
        {
            message = $"there is no world '{name}'", cure = $"make it with PUT /_sim/worlds/{name}, or use one of those in worlds",
            worlds = known
        },
        Options,
        statusCode: StatusCodes.Status404NotFound);

    public static IResult Problems(ImmutableArray<WorldFileProblem> problems) => Results.Json(
        new
        {
            message = problems.Length == 1 ? "one problem, nothing was changed" : $"{problems.Length} problems, nothing was changed",
            cure = "cure each of them and send the whole again",
            problems,
        },
        Options,
        statusCode: StatusCodes.Status400BadRequest);
}
