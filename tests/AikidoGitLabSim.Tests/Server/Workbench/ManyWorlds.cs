using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Workbench;

public sealed class ManyWorlds
{
    private const int Count = 200;

    [Fact]
    public async Task Two_hundred_clients_in_two_hundred_worlds_never_see_each_other()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Time = new FakeTimeProvider(Reading.Now));
        await Parallel.ForAsync(0, Count, async (number, ending) => await UseAsync(gitLab, number, ending));
        gitLab.Worlds.All.Count.ShouldBe(Count + 1);
        gitLab.UnhandledExceptions.ShouldBe(0);
    }

    // Each client makes its world, breaks it in its own way, moves its clock, and finds only what it did itself.
    private static async Task UseAsync(GitLabSimulator gitLab, int number, CancellationToken ending)
    {
        using var client = gitLab.CreateClient();
        var (name, token) = ($"w{number}", $"glpat-secret-of-world-{number:D4}");
        var control = $"/_sim/worlds/{name}";
        using var file = new StringContent($$"""
            users: [ { username: user{{number}} } ]
            tokens: [ { kind: personal, user: user{{number}}, name: t, scopes: [api], expiresAt: 2027-01-01, secret: {{token}} } ]
            """);
        (await client.PutAsync(control, file, ending)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await UserAsync(client, $"/~{name}/api/v4/user", token)).ShouldBe((HttpStatusCode.OK, $"user{number}"));
        (await UserAsync(client, $"/~w{(number + 1) % Count}/api/v4/user", token)).Status.ShouldNotBe(HttpStatusCode.OK);
        var isFaulty = number % 2 == 0;
        using var fault = new StringContent("""{"name":"maintenance"}""");
        if (isFaulty)
            (await client.PostAsync($"{control}/faults", fault, ending)).EnsureSuccessStatusCode();
        (await UserAsync(client, $"/~{name}/api/v4/user", token)).Status.ShouldBe(
            isFaulty ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
        await client.DeleteAsync($"{control}/faults", ending);
        using var jump = new StringContent($$$"""{"clock":{"advance":"P{{{number}}}D"}}""");
        (await client.PatchAsync(control, jump, ending)).EnsureSuccessStatusCode();
        (await UserAsync(client, $"/~{name}/api/v4/user", token)).Status.ShouldBe(
            number < 40 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        await CheckAsync(client, control, number, ending);
    }

    private static async Task CheckAsync(HttpClient client, string control, int number, CancellationToken ending)
    {
        var mails = JsonNode.Parse(await client.GetStringAsync($"{control}/mails", ending))!["mails"]!.AsArray();
        mails.ShouldAllBe(mail => ((string?)mail!["to"])!.StartsWith($"user{number}@", StringComparison.Ordinal));
        var decisions = JsonNode.Parse(await client.GetStringAsync($"{control}/decisions", ending))!["decisions"]!.AsArray();
        decisions.Select(decision => (string?)decision!["user"]).Where(user => user is not null).Distinct()
            .ShouldBe([$"user{number}"]);
    }

    private static async Task<(HttpStatusCode Status, string? User)> UserAsync(HttpClient client, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("PRIVATE-TOKEN", token);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode
            ? (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["username"]
            : null);
    }
}
