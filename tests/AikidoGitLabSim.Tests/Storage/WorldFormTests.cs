using System.Collections.Immutable;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Storage.Forms;

namespace AikidoGitLabSim.Tests.Storage;

public sealed class WorldFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static World Company { get; } = Load(SeededCompany.For(Edition.Default, new DateOnly(2026, 11, 29)));

    [Fact]
    public void A_world_is_read_as_it_was_written()
    {
        var back = WorldForm.Of(Company).ToWorld();
        WorldForm.ToJson(back).ShouldBe(WorldForm.ToJson(Company));
        WorldFileWriter.Write(back, Now).ShouldBe(WorldFileWriter.Write(Company, Now));
        back.Users.Rows.ShouldBe(Company.Users.Rows);
        back.Projects.Rows.Select(project => project.Repository?.CommitId)
            .ShouldBe(Company.Projects.Rows.Select(project => project.Repository?.CommitId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Made_up_worlds_are_read_as_they_were_written(int seed)
    {
        var world = Load(WorldGenerator.Generate(seed, 40, 8, 20, 60));
        WorldForm.ToJson(WorldForm.Of(world).ToWorld()).ShouldBe(WorldForm.ToJson(world));
    }

    [Theory]
    [InlineData("edition: gitlab.com/premium/18.11\ngroups: [ { path: acme, trial: true, trialEnds: 2020-01-01 } ]")]
    [InlineData("edition: self-managed/ultimate/17.8\nlicenseTrial: true\nlicenseEnds: 2020-01-01\ngroups: [ { path: acme } ]\n"
        + "tokens: [ { kind: group, group: acme, scopes: [api], expiresAt: 2026-12-01, revoked: true } ]")]
    public void Trials_licences_and_bots_are_read_as_they_were_written(string file)
    {
        var world = Load(file);
        var back = WorldForm.Of(world).ToWorld();
        WorldForm.ToJson(back).ShouldBe(WorldForm.ToJson(world));
        back.Licence.ShouldBe(world.Licence);
        back.Users.Rows.ShouldBe(world.Users.Rows);
        back.Groups.Rows.Select(group => group.TrialEndedAt).ShouldBe(world.Groups.Rows.Select(group => group.TrialEndedAt));
        back.Tokens.Rows.Select(token => token.RevokedAt).ShouldBe(world.Tokens.Rows.Select(token => token.RevokedAt));
    }

    [Fact]
    public void A_form_from_before_there_were_trials_and_licences_with_an_end_is_read()
    {
        var text = System.Text.Encoding.UTF8.GetString(WorldForm.ToJson(Load("groups: [ { path: acme } ]")));
        string[] later = ["trialEnds", "trialEndedAt", "licence", "revokedAt", "membershipEndsOn", "inactiveTokenRetentionDays"];
        later.Where(name => text.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_was_given_is_not_given_again_after_reading()
    {
        var last = Company.Users.LastId;
        var world = Company.Apply(new DeleteUser(last)).World;
        WorldForm.Of(world).ToWorld().Counters.ShouldBe(Company.Counters);
    }

    [Fact]
    public void Files_that_are_no_text_and_branches_and_tags_are_kept()
    {
        var files = Repository.ToFiles([KeyValuePair.Create("a/ä.txt", "é\n")]).Add("bin", [0, 255, 254, 13]);
        var branches =
            new Dictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>>(StringComparer.Ordinal)
            {
                ["side"] = files.Remove("bin"),
            };
        var repository = new Repository(
            files, Now, System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(branches),
            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("v1", "side"));
        var world = Company.WithProject(Company.Projects.Rows.First() with { Repository = repository });
        WorldForm.Of(world).ToWorld().Projects.Rows.First().Repository!.References.ShouldBe(repository.References);
    }

    [Fact]
    public void A_form_with_another_content_than_its_id_says_is_refused()
    {
        var form = WorldForm.Of(Company) with { Id = new string('0', 64) };
        Should.Throw<WorldLogException>(form.ToWorld).Message.ShouldContain("not the one it was kept under");
    }

    public static World Load(string yaml) =>
        WorldFileReader.Read(yaml, new WorldFileContext(Now, FastEntropy.Source, "localhost")).Loaded!.World;
}
