using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>What clients of a server that is killed again and again were told, and whether the server still holds to it.</summary>
internal sealed class KillHistory
{
    private static readonly string[] Scopes = ["read_api"];

    private const string Admin = "glpat-sim-admin00000000000";

    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);

    /// <summary>How many changes were acknowledged.</summary>
    public int Count { get; private set; }

    /// <summary>Makes tokens and revokes every third, until the server is gone.</summary>
    public async Task LoadAsync(Uri server)
    {
        using var client = Client(server, Admin);
        try
        {
            for (var n = 0; ; n++)
            {
                using var made = await client.PostAsJsonAsync("/api/v4/users/2/impersonation_tokens",
                    new { name = "kill", scopes = Scopes });
                made.StatusCode.ShouldBe(HttpStatusCode.Created);
                var token = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
                Acknowledge(token["token"]!.ToString(), isLive: true);
                if (n % 3 == 0)
                    await RevokeAsync(client, token);
            }
        }
        catch (HttpRequestException)
        {
            return;
        }
    }

    /// <summary>What the server does not hold to: acknowledged tokens that it refuses, and revoked ones that it takes.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync(Uri server)
    {
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(_acknowledged, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (row, cancelled) =>
        {
            using var client = Client(server, row.Key);
            using var answer = await client.GetAsync(new Uri("/api/v4/personal_access_tokens/self", UriKind.Relative), cancelled);
            if (answer.StatusCode == HttpStatusCode.OK != row.Value)
                broken.Add(row.Value ? "a token that was acknowledged is refused" : "a token whose revocation was acknowledged is taken");
        });
        return [.. broken];
    }

    /// <summary>Forgets what was checked, so that the next check costs no more.</summary>
    public void Forget() => _acknowledged.Clear();

    private async Task RevokeAsync(HttpClient client, JsonNode token)
    {
        // Until the answer is there, both outcomes are right.
        _acknowledged.TryRemove(token["token"]!.ToString(), out _);
        using var revoked = await client.DeleteAsync(new Uri($"/api/v4/users/2/impersonation_tokens/{token["id"]}", UriKind.Relative));
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Acknowledge(token["token"]!.ToString(), isLive: false);
    }

    private void Acknowledge(string token, bool isLive)
    {
        _acknowledged[token] = isLive;
        lock (_acknowledged)
            Count++;
    }

    private static HttpClient Client(Uri server, string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        return client;
    }
}
