using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>The ways to start a simulator. The usual ones are among the samples.</summary>
public sealed class UsingTheSimulator
{
    private const string Yaml = "users: [ { username: mara } ]\ntokens: [ { kind: personal, user: mara, name: good, scopes: [read_api] } ]";

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

    private static async Task<int> StatusAsync(GitLabSimulator gitLab, string token)
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", gitLab.Tokens[token]);
        using var answer = await client.GetAsync("api/v4/projects");
        return (int)answer.StatusCode;
    }
}
