using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Moments;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Tests.GitLab.Decisions;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Moments;

public sealed class MomentsOfWorlds
{
    private static readonly WorldFileContext Context = new(Reading.Now, Reading.Counting(), "localhost");

    [Fact]
    public async Task An_opened_moment_explains_each_request_as_before()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        foreach (var (method, path, token) in new[]
        {
            ("GET", "/user", "api"), ("GET", "/user", "read-repository"), ("GET", "/groups/1", "group-guest"),
            ("GET", "/no/such/route", "api"), ("GET", "/user", "unknown"), ("DELETE", "/personal_access_tokens/self", "api"),
            ("GET", "/user", "api"), ("POST", "/groups/1/access_tokens", "joe"), ("GET", "/user", "blocked"),
        })
            await sim.SendAsync(method, path, token);
        await sim.GetAsync("/~default/users/sign_in");
        await sim.GetAsync("/~default/acme/shop.git/info/refs?service=git-upload-pack");
        var before = await RowsAsync(sim.Client);

        var file = await sim.Client.GetByteArrayAsync(new Uri("/_sim/worlds/default/moment", UriKind.Relative));
        Encoding.UTF8.GetString(file).ShouldNotContain("glpat-");
        await using var opened = await GitLabSimulator.StartAsync(options => options.Moment = Moment.Read(file, Context));
        using var client = opened.CreateClient();
        var after = await RowsAsync(client);
        after.Count.ShouldBe(before.Count);
        after.ShouldBe(before);
    }

    [Fact]
    public async Task Tokens_of_an_opened_moment_have_new_values_that_work()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        var moment = await MomentAsync(sim);
        await using var opened = await GitLabSimulator.StartAsync(options => options.Moment = Moment.Read(moment, Context));
        opened.Tokens["api"].ShouldNotBe("api");
        using var client = opened.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", opened.Tokens["api"]);
        (await client.GetAsync(new Uri("/api/v4/user", UriKind.Relative))).IsSuccessStatusCode.ShouldBeTrue();
        opened.Worlds.Default.Current.Clock.Now(Reading.Now).ShouldBe(Reading.Now);
    }

    [Theory]
    [InlineData("", "it is not a moment file")]
    [InlineData("users: []", "it is not a moment file")]
    [InlineData("""{ "users": [] }""", "it is not a moment file")]
    [InlineData("[]", "it is not a moment file")]
    [InlineData("""{ "gitlabSimMoment": 1, "name""", "it is cut off or damaged at line 1")]
    [InlineData("""{ "gitlabSimMoment": 2 }""", "it has version 2 of the format")]
    [InlineData("""{ "gitlabSimMoment": 1 }""", "a part of it is missing or is not what a moment file has there")]
    [InlineData("""{ "gitlabSimMoment": 1, "name": "x", "world": { "users": 1 }, "worlds": [], "requests": [] }""",
        "its world cannot be read: users: users is a single value, not a list")]
    [InlineData("""{ "gitlabSimMoment": 1, "name": "x", "world": {}, "worlds": [], "requests": [ { "world": 3 } ] }""",
        "a part of it is missing or is not what a moment file has there")]
    public void A_file_that_is_no_moment_is_refused_with_a_cure(string text, string message)
    {
        var refused = Should.Throw<MomentException>(() => Moment.Read(Encoding.UTF8.GetBytes(text), Context));
        refused.Message.ShouldBe(message);
        refused.Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task No_cut_of_a_file_is_opened()
    {
        await using var sim = await Sim.StartAsync(DecisionSamples.Company);
        await sim.GetAsync("/user", "api");
        var whole = await MomentAsync(sim);
        for (var length = 0; length < whole.Length - 1; length += 97)
            Should.Throw<MomentException>(() => Moment.Read(whole.AsMemory(0, length), Context));
    }

    private static Task<byte[]> MomentAsync(Sim sim) =>
        sim.Client.GetByteArrayAsync(new Uri("/_sim/worlds/default/moment", UriKind.Relative));

    private static async Task<List<string>> RowsAsync(HttpClient client)
    {
        var list = JsonNode.Parse(await client.GetStringAsync(new Uri("/_sim/worlds/default/decisions", UriKind.Relative)))!;
        var rows = new List<string>();
        foreach (var row in list["decisions"]!.AsArray())
        {
            var decision = await client.GetStringAsync(new Uri(row!["why"]!.ToString(), UriKind.Relative));
            rows.Add($"{row.ToJsonString()} {decision}");
        }

        return rows;
    }
}
