using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Histories;

/// <summary>One client after the other in time: it asks, waits for the answer, and asks again.</summary>
/// <param name="http">The way to the replicas.</param>
/// <param name="number">Its number.</param>
/// <param name="carriesOffset">Whether it says what it has seen.</param>
internal sealed class Client(HttpClient http, int number, bool carriesOffset = true)
{
    private const string Header = "X-Sim-Offset";
    private const string Expires = "2026-12-31";

    private static readonly string[] Scopes = ["read_api"];

    /// <summary>How many answers say nothing: they did not arrive, or came from a replica that could not write.</summary>
    public int Failed { get; private set; }

    /// <summary>Makes a token.</summary>
    public async Task CreateAsync(WorldUnderTest world)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(world, HttpMethod.Post, "users/2/personal_access_tokens", world.Admin,
            new { name = "t", scopes = Scopes, expires_at = Expires });
        if (answer?.StatusCode == HttpStatusCode.Created && await ReadAsync(answer) is { } made)
            Know(world, made, began);
    }

    /// <summary>Uses a token.</summary>
    public async Task UseAsync(WorldUnderTest world, TokenHistory token)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(world, HttpMethod.Get, "personal_access_tokens/self", token.Secret);
        Add(token, OperationKind.Use, began, answer?.StatusCode switch
        {
            HttpStatusCode.OK => Outcome.Live,
            HttpStatusCode.Unauthorized => Outcome.Dead,
            _ => Outcome.Nothing,
        });
    }

    /// <summary>Revokes a token.</summary>
    public async Task RevokeAsync(WorldUnderTest world, TokenHistory token)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(world, HttpMethod.Delete, Path(token), world.Admin);
        Add(token, OperationKind.Revoke, began, OutcomeOf(answer, HttpStatusCode.NoContent, Outcome.Revoked));
    }

    /// <summary>Rotates a token.</summary>
    public async Task RotateAsync(WorldUnderTest world, TokenHistory token)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(world, HttpMethod.Post, $"{Path(token)}/rotate", world.Admin, new { expires_at = Expires });
        var outcome = OutcomeOf(answer, HttpStatusCode.OK, Outcome.Rotated);
        var made = outcome == Outcome.Rotated ? await ReadAsync(answer!) : null;
        Add(token, OperationKind.Rotate, began, outcome);
        if (made is not null)
            Know(world, made, began);
    }

    private static string Path(TokenHistory token) => $"personal_access_tokens/{token.Id.ToString(CultureInfo.InvariantCulture)}";

    // Of a 503 a replica says that nothing happened: that is believed, and so is checked. What a proxy says is no word of a replica.
    private static Outcome OutcomeOf(HttpResponseMessage? answer, HttpStatusCode won, Outcome outcome) => answer switch
    {
        { StatusCode: var status } when status == won => outcome,
        { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound } => Outcome.Dead,
        { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null } => Outcome.Nothing,
        null or { StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => Outcome.Unknown,
        _ => throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri}: {answer.StatusCode}"),
    };

    private void Know(WorldUnderTest world, JsonNode made, long began)
    {
        var token = new TokenHistory(world.Name, (long)made["id"]!, made["token"]!.ToString());
        Add(token, OperationKind.Create, began, Outcome.Live);
        world.Add(token);
    }

    private void Add(TokenHistory token, OperationKind kind, long began, Outcome outcome) =>
        token.Add(new Operation(kind, outcome, began, Stopwatch.GetTimestamp(), number));

    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer)
    {
        try
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage?> SendAsync(
        WorldUnderTest world, HttpMethod method, string path, string token, object? body = null)
    {
        var offset = world.Offset;
        using var request = new HttpRequestMessage(method, $"/~{world.Name}/api/v4/{path}");
        request.Headers.Add("PRIVATE-TOKEN", token);
        if (carriesOffset)
            request.Headers.Add(Header, string.Create(CultureInfo.InvariantCulture, $"{world.Name}@{offset}"));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        try
        {
            var answer = await http.SendAsync(request);
            if ((int)answer.StatusCode >= 500)
                Failed++;
            else
                world.Hear(answer.Headers.TryGetValues(Header, out var heard) ? heard.First() : null, carriesOffset ? offset : 0);
            return answer;
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            Failed++;
            return null;
        }
    }
}
