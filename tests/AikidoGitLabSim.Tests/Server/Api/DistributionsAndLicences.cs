using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>Community and Enterprise Edition, with and without a licence.</summary>
public sealed class DistributionsAndLicences
{
    private const string Root = "glpat-root-root-root-root-1";

    [Theory]
    [InlineData("self-managed/free/18.11.2+ce", "18.11.2", false)]
    [InlineData("self-managed/free/18.11.2", "18.11.2-ee", true)]
    [InlineData("self-managed/free/18.11.2+ee", "18.11.2-ee", true)]
    public async Task An_instance_says_which_distribution_it_runs(string edition, string version, bool enterprise)
    {
        await using var sim = await StartAsync(edition);
        var metadata = await JsonAsync(sim, "/metadata");
        metadata.GetProperty("version").GetString().ShouldBe(version);
        metadata.GetProperty("enterprise").GetBoolean().ShouldBe(enterprise);
    }

    [Theory]
    [InlineData("GET", "/license")]
    [InlineData("POST", "/service_accounts")]
    [InlineData("POST", "/groups/1/service_accounts")]
    [InlineData("GET", "/groups/1/service_accounts")]
    public async Task The_Community_Edition_has_no_routes_of_the_Enterprise_Edition(string method, string path)
    {
        await using var sim = await StartAsync("self-managed/free/18.11+ce");
        var answer = await sim.SendAsync(method, path, Root, method == "POST" ? "{}" : null);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"error":"404 Not Found"}""");
    }

    [Theory]
    [InlineData("/users/1", "using_license_seat plan trial scim_identities shared_runners_minutes_limit is_auditor")]
    [InlineData("/groups/1", "ldap_cn wiki_access_level membership_lock prevent_forking_outside_group duo_namespace_access_rules")]
    [InlineData("/projects/1", "requirements_enabled compliance_frameworks security_and_compliance_enabled")]
    [InlineData("/groups/1/members/1", "membership_state email")]
    [InlineData("/namespaces/1", "plan trial_ends_on trial")]
    public async Task The_Community_Edition_has_no_keys_of_the_Enterprise_Edition(string path, string keys)
    {
        await using var community = await StartAsync("self-managed/free/18.11+ce");
        await using var licensed = await StartAsync("self-managed/ultimate/18.11");
        var there = Keys(await JsonAsync(licensed, path));
        Keys(await JsonAsync(community, path)).Intersect(keys.Split(' ')).ShouldBeEmpty();
        keys.Split(' ').Except(there).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("self-managed/free/18.11", false)]
    [InlineData("self-managed/premium/18.11", true)]
    [InlineData("self-managed/ultimate/17.5", true)]
    public async Task An_administrator_sees_who_is_auditor_where_there_is_a_licence(string edition, bool licensed)
    {
        await using var sim = await StartAsync(edition);
        var keys = Keys((await JsonAsync(sim, "/users?username=mara"))[0]);
        foreach (var key in new[] { "is_auditor", "provisioned_by_group_id", "enterprise_group_id", "enterprise_group_associated_at" })
            keys.Contains(key).ShouldBe(licensed, key);
    }

    [Fact]
    public void An_instance_without_a_licence_is_on_the_Free_tier()
    {
        EditionOf("edition: self-managed/ultimate/18.11\nlicensed: false").ShouldBe("self-managed/free/18.11");
        EditionOf("edition: self-managed/ultimate/18.11\nlicensed: true").ShouldBe("self-managed/ultimate/18.11");
    }

    [Theory]
    [InlineData("self-managed/ultimate/17.5.3", "id username name")]
    [InlineData("self-managed/ultimate/17.11", "id username name email")]
    [InlineData("self-managed/ultimate/18.11", "id username public_email name email")]
    public async Task A_service_account_has_an_address_from_17_9_on(string edition, string keys)
    {
        await using var sim = await StartAsync(edition);
        var answer = await sim.SendAsync("POST", "/service_accounts", Root, "{}");
        string.Join(' ', Keys(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("16.10", "skype")]
    [InlineData("16.11", "locked skype")]
    [InlineData("18.8", "locked skype")]
    [InlineData("18.9", "locked github")]
    public async Task A_profile_has_the_keys_of_its_release(string version, string keys)
    {
        await using var sim = await StartAsync($"self-managed/premium/{version}");
        string.Join(' ', Keys(await JsonAsync(sim, "/user")).Where(key => key is "locked" or "skype" or "github")).ShouldBe(keys);
    }

    [Theory]
    [InlineData("17.11", false)]
    [InlineData("18.9", true)]
    public async Task GitLab_com_tells_the_count_of_requests_from_18_0_on(string version, bool tells)
    {
        await using var sim = await StartAsync($"gitlab.com/premium/{version}");
        (await sim.GetAsync("/user", Root)).Headers.Contains("RateLimit-Limit").ShouldBe(tells);
    }

    private static Task<Sim> StartAsync(string edition) => Sim.StartAsync($$"""
        edition: {{edition}}
        users: [ { username: root, admin: true }, { username: mara } ]
        groups: [ { path: acme, members: { root: owner } } ]
        projects: [ { path: acme/shop } ]
        tokens: [ { kind: personal, user: root, name: root, scopes: [api], secret: {{Root}} } ]
        """);

    private static string EditionOf(string file) => Reading.Load(file).World.Edition.ToString();

    private static async Task<JsonElement> JsonAsync(Sim sim, string path)
    {
        var answer = await sim.GetAsync(path, Root);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static List<string> Keys(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];
}
