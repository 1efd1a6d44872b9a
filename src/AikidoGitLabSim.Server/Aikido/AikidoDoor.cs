using System.Text.Json;
using AikidoGitLabSim.Server.Hosting;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Validator;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;

namespace AikidoGitLabSim.Server.Aikido;

/// <summary>
/// Aikido's side: the one documented way to hand it a token, <c>POST /api/public/v1/access-tokens/code-scanning</c>
/// (200 taken, 400 invalid request, 403 the token lacks permissions). What it checks is our reference validator, not Aikido's own rules.
/// </summary>
/// <param name="time">The real time.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="urls">Where GitLab's side is.</param>
/// <param name="server">The server, to reach GitLab's side in memory.</param>
internal sealed class AikidoDoor(TimeProvider time, WorldStore worlds, SimulatorUrlsSource urls, IServer server)
{
    private const string Path = "/api/public/v1/access-tokens/code-scanning";

    /// <summary>Whether a request is for Aikido's side.</summary>
    public bool IsFor(HttpContext http) => server is TestServer
        ? http.Request.Host.Host == SimulatorUrls.InMemoryAikidoHost
        : http.Connection.LocalPort == urls.Urls.Aikido.Port && urls.Urls.Aikido.Port != urls.Urls.GitLab.Port;

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var slot = WorldPath.SlotOf(http, worlds);
        if (http.Request.Path != Path)
        {
            await AnswerAsync(http, StatusCodes.Status404NotFound, $"Simulated Aikido. The one call there is: POST {Path} with {{\"access_token\": \"…\"}}.");
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            await AnswerAsync(http, StatusCodes.Status405MethodNotAllowed, "Use POST.");
            return;
        }

        if (await TokenAsync(http) is not { Length: > 0 } token)
        {
            await AnswerAsync(http, StatusCodes.Status400BadRequest, "Send JSON with the token as access_token.");
            return;
        }

        await JudgeAsync(http, slot, token);
    }

    private async Task JudgeAsync(HttpContext http, WorldSlot slot, string token)
    {
        var report = await new TokenValidator(new WorldTime(slot, time), (server as TestServer)?.CreateHandler()).ValidateAsync(
            new ValidationRequest { Url = UrlOf(slot), Token = new Secret(token) }, http.RequestAborted);
        var status = report.ExitCode switch
        {
            0 or 6 => StatusCodes.Status200OK,
            2 => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status403Forbidden,
        };
        await AnswerAsync(http, status, status == StatusCodes.Status200OK
            ? "The access token was updated."
            : string.Join(' ', report.Next.Prepend("The access token was not taken.")));
    }

    private string UrlOf(WorldSlot slot)
    {
        var gitLab = urls.Urls.GitLab.GetLeftPart(UriPartial.Authority);
        return slot.Name == WorldStore.DefaultName ? gitLab : $"{gitLab}/~{slot.Name}";
    }

    private static async Task<string?> TokenAsync(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String
                ? token.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task AnswerAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { message }, http.RequestAborted);
    }
}
