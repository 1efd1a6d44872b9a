using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>
/// Two simulators get the same requests and changes. One recognizes requests that are repeated, the other has no journal and decides each
/// request anew. Every answer is the same.
/// </summary>
public sealed class KnownAndDecidedAnew
{
    private const int Steps = 600;

    private const string File = """
        edition: self-managed/premium/18.11
        settings: { authenticatedApiRequestsPerMinute: 40 }
        users: [ { username: root, admin: true }, { username: mara }, { username: joe } ]
        groups: [ { path: acme, visibility: public, members: { mara: owner } } ]
        projects: [ { path: acme/shop }, { path: acme/web, visibility: public } ]
        tokens:
          - { kind: personal, user: mara, name: soon, scopes: [api], expiresAt: 2026-11-24, secret: glpat-soon-0000000001 }
          - { kind: personal, user: joe, name: long, scopes: [read_api], expiresAt: 2027-06-01, secret: glpat-long-0000000002 }
          - { kind: personal, user: joe, name: narrow, scopes: [read_user], expiresAt: 2026-12-01, secret: glpat-narrow-00000003 }
          - { kind: personal, user: root, name: sudo, scopes: [api, sudo], secret: glpat-sudo-0000000004 }
        """;

    private static readonly HashSet<string> OfEachRequest =
        new(["X-Request-Id", "X-Gitlab-Meta", "X-Runtime", "X-Sim-Why", "Cf-Ray"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Editions =
        ["self-managed/premium/18.11", "self-managed/free/17.0", "self-managed/free/15.11+ce", "gitlab.com/free/19.6"];

    private static readonly string[] Tokens =
        ["glpat-soon-0000000001", "glpat-long-0000000002", "glpat-narrow-00000003", "glpat-sudo-0000000004", "glpat-unknown-0000005"];

    private static readonly string[] Paths =
    [
        "user", "personal_access_tokens/self", "projects?simple=true", "projects?membership=true&per_page=1", "projects?private_token=x",
        "personal_access_tokens", "groups/acme", "projects/acme%2Fshop", "version", "nothing",
    ];

    // Each is made of the world as it is, and is the same for both.
    private static readonly Func<World, World>[] Changes =
    [
        world => world.Apply(new RevokeToken(1)).World,
        world => world.WithToken(world.Tokens.Find(1)! with { Revoked = false }),
        world => world.WithUser(world.Users.Find(3)! with { State = UserState.Blocked }),
        world => world.WithUser(world.Users.Find(3)! with { State = UserState.Active }),
        world => world.WithMember(new ResourceRef(ResourceKind.Group, 1), 3, AccessLevel.Reporter),
        .. Editions.Select(text => (Func<World, World>)(world =>
            world with { Edition = Edition.Parse(text) })),
    ];

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(70), TimeSpan.FromMinutes(11), TimeSpan.FromHours(9)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_answer_is_the_one_that_is_decided_anew(int seed)
    {
        var random = new Random(seed);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var world = Reading.Load(File).World;
        var found = 0;
        await using var known = await StartAsync(world, time, journal: 100, http =>
            found += http.Features.Get<RepeatedRequest>()?.Outcome is null ? 0 : 1);
        await using var anew = await StartAsync(world, time, journal: 0, _ => { });
        var differing = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var chance = random.Next(100);
            if (chance < 4)
                time.Advance(Waits[random.Next(Waits.Length)]);
            else if (chance < 8)
                Change(Changes[random.Next(Changes.Length)], known, anew);
            else
                differing.AddRange(await CompareAsync(random, known, anew));
        }

        differing.ShouldBeEmpty();
        found.ShouldBeGreaterThan(Steps / 2);
    }

    private static void Change(Func<World, World> change, params GitLabSimulator[] gitLabs)
    {
        foreach (var gitLab in gitLabs)
            gitLab.Worlds.Put(new("default", change(gitLab.Worlds.Default.Current)));
    }

    // Clients mostly repeat themselves: few requests are drawn from, and each is sent several times.
    private static async Task<List<string>> CompareAsync(Random random, GitLabSimulator known, GitLabSimulator anew)
    {
        var (path, token) = (Paths[random.Next(Paths.Length)], Tokens[random.Next(Tokens.Length)]);
        var sudo = random.Next(10) == 0 ? "joe" : null;
        var differing = new List<string>();
        for (var time = random.Next(1, 6); time > 0; time--)
        {
            var (one, other) = (await AnswerAsync(known, path, token, sudo), await AnswerAsync(anew, path, token, sudo));
            if (one != other)
                differing.Add($"{path} {token} {sudo}\n{one}\n{other}");
        }

        return differing;
    }

    private static async Task<string> AnswerAsync(GitLabSimulator gitLab, string path, string token, string? sudo)
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        if (sudo is not null)
            client.DefaultRequestHeaders.Add("Sudo", sudo);
        using var answer = await client.GetAsync(new Uri($"api/v4/{path}", UriKind.Relative));
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !OfEachRequest.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }

    private static Task<GitLabSimulator> StartAsync(World world, FakeTimeProvider time, int journal, Action<HttpContext> answered) =>
        GitLabSimulator.StartAsync(options =>
        {
            (options.World, options.Time, options.JournalSize) = (world, time, journal);
            options.Around = async (http, next) =>
            {
                await next(http);
                answered(http);
            };
        });
}
