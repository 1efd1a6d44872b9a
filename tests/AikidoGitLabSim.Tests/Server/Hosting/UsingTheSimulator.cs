using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Tests.Validator;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>What the README shows, compiled and run, and the other ways to start a simulator.</summary>
public sealed class UsingTheSimulator
{
    private const string Yaml = "users: [ { username: mara } ]\ntokens: [ { kind: personal, user: mara, name: good, scopes: [read_api] } ]";

    [Fact]
    public async Task The_examples_of_the_README_are_this_code()
    {
        (await ReadProjectsAsync()).ShouldContain("\"path_with_namespace\":\"acme/shop\"");
        (await ValidateAsync()).Summary.Verdict.ShouldStartWith("The token meets every requirement");
        await FailAsync();

        var source =
            await File.ReadAllTextAsync(Path.Combine(Root, "tests", "AikidoGitLabSim.Tests", "Server", "Hosting", "UsingTheSimulator.cs"));
        var examples = source.ReplaceLineEndings("\n")
            .Split("        // example\n")[1..].Select(rest => Unindented(rest.Split("        // end\n")[0]));
        var readme = (await File.ReadAllTextAsync(Path.Combine(Root, "README.md"))).ReplaceLineEndings("\n");
        readme.Split("```csharp\n")[1..].Select(rest => rest.Split("```")[0]).ShouldBe(examples);
    }

    [Fact]
    public async Task A_world_comes_from_a_file()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{nameof(UsingTheSimulator)}.{Environment.ProcessId}.yml");
        await File.WriteAllTextAsync(file, Yaml);
        try
        {
            await using var gitLab = await GitLabSimulator.StartAsync(options => options.WorldFile = file);
            (await StatusAsync(gitLab, "good")).ShouldBe(200);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_world_comes_from_text()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.WorldYaml = Yaml);
        (await StatusAsync(gitLab, "good")).ShouldBe(200);
    }

    [Fact]
    public async Task A_refused_world_names_every_problem_with_its_cure()
    {
        var refused = await Should.ThrowAsync<WorldFileException>(
            () => GitLabSimulator.StartAsync(options => options.WorldYaml = "users: [ { username: mara, colour: red } ]\ngroups: 1"));
        refused.Problems.Length.ShouldBe(2);
        refused.Message.Split('\n').ShouldAllBe(line => line.StartsWith("options.WorldYaml: line ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_world_file_that_is_not_there_is_named()
    {
        var refused =
            await Should.ThrowAsync<WorldFileException>(() => GitLabSimulator.StartAsync(options => options.WorldFile = "no-such.yml"));
        refused.Message.ShouldContain("no-such.yml");
        refused.Message.ShouldContain("check options.WorldFile");
    }

    [Fact]
    public async Task Two_worlds_are_one_too_many() =>
        await Should.ThrowAsync<ArgumentException>(() =>
            GitLabSimulator.StartAsync(options => (options.World, options.WorldYaml) = (World.Empty, Yaml)));

    [Fact]
    public async Task A_name_that_no_token_has_is_answered_with_the_names_there_are()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.WorldYaml = Yaml);
        Should.Throw<KeyNotFoundException>(() => gitLab.Tokens["bad"]).Message.ShouldContain("the world's tokens are: good");
        gitLab.Tokens.ToString().ShouldBe("good");
    }

    [Fact]
    public async Task A_built_world_has_what_was_added()
    {
        var world = new WorldBuilder("self-managed/ultimate/18.11")
            .User("root", isAdmin: true).User("mara").User("joe")
            .Group("acme", ("mara", AccessLevel.Owner), ("joe", AccessLevel.Guest))
            .Project("acme/shop", ("joe", AccessLevel.Developer))
            .PersonalToken("old", "mara", "read_api").Expiring(new DateOnly(2020, 1, 1))
            .PersonalToken("gone", "mara", "read_api").Revoked()
            .GroupToken("group", "acme", AccessLevel.Reporter, "read_api")
            .ProjectToken("project", "acme/shop", AccessLevel.Reporter, "read_repository", "read_api")
            .Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);
        gitLab.Tokens.Names.ShouldBe(["old", "gone", "group", "project"]);
        (await StatusAsync(gitLab, "old")).ShouldBe(401);
        (await StatusAsync(gitLab, "gone")).ShouldBe(401);
        (await StatusAsync(gitLab, "group")).ShouldBe(200);
        (await StatusAsync(gitLab, "project")).ShouldBe(200);
        world.World.LevelIn(world.World.FindProject("acme/shop")!, world.World.FindUser("joe")).ShouldBe(AccessLevel.Developer);
    }

    [Fact]
    public void A_world_that_cannot_be_built_is_refused_with_the_problem() =>
        Should.Throw<WorldFileException>(() =>
            new WorldBuilder().PersonalToken("good", "nobody", "read_api").Build()).Message.ShouldContain("nobody");

    [Fact]
    public void A_token_is_changed_only_after_it_was_added() => Should.Throw<InvalidOperationException>(() => new WorldBuilder().Revoked());

    private static string Root => Path.Combine(Documentation.Folder, "..");

    private static async Task<string> ReadProjectsAsync()
    {
        // example
        var world = new WorldBuilder("gitlab.com/premium/18.11")
            .User("mara")
            .Group("acme", ("mara", AccessLevel.Owner))
            .Project("acme/shop")
            .PersonalToken("good", "mara", "read_api", "read_user", "read_repository")
            .Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);   // or WorldFile, WorldYaml

        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", gitLab.Tokens["good"]);
        var projects = await client.GetStringAsync("api/v4/projects");
        // end
        return projects;
    }

    private static async Task<ValidationReport> ValidateAsync()
    {
        var world = new WorldBuilder().User("AikidoSec").Group("acme", ("AikidoSec", AccessLevel.Reporter)).Project("acme/shop")
            .PersonalToken("good", "AikidoSec", "read_api", "read_user", "read_repository").Build();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = world);
        // example
        var report = await new TokenValidator(gitLab.CreateHandler()).ValidateAsync(
            new() { Url = gitLab.GitLabUrl.ToString(), Token = new Secret(gitLab.Tokens["good"]), Group = "acme" });
        // end
        return report;
    }

    private static async Task FailAsync()
    {
        // example
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.UseWireMock());
        using var client = gitLab.CreateClient();
        gitLab.WireMock.Given(Request.Create().WithPath("/api/v4/user")).RespondWith(Response.Create().WithStatusCode(503));
        // end
        using var answer = await client.GetAsync("api/v4/user");
        ((int)answer.StatusCode).ShouldBe(503);
    }

    private static async Task<int> StatusAsync(GitLabSimulator gitLab, string token)
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", gitLab.Tokens[token]);
        using var answer = await client.GetAsync("api/v4/projects");
        return (int)answer.StatusCode;
    }

    private static string Unindented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line));
}
