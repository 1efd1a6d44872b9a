using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

public sealed class StageBookTests
{
    [Fact]
    public void Only_facts_are_cast_and_only_on_stages_that_there_are()
    {
        StageBook.Casting.Select(row => row.Key).Except(FactBook.All.Select(fact => fact.Id)).ShouldBeEmpty();
        StageBook.Casting.SelectMany(row => row).Except(StageBook.Stages.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_says_why_and_is_played_on()
    {
        StageBook.Stages.Where(stage => stage.Value["why"] is null).ShouldBeEmpty();
        var played = FactBook.All.SelectMany(fact => StageBook.Casting[fact.Id].Append(TokenVocabulary.Parse(fact.Token).Stage));
        StageBook.Stages.Keys.Except(played).ShouldBeEmpty();
    }

    [Fact]
    public void A_world_file_has_the_version_the_token_and_what_the_stage_changes()
    {
        var fact = FactBook.All.Single(found => found.Id == "gat-create-no-expiry-new-free");
        var stage = StageBook.Compose(fact, TokenVocabulary.Parse(fact.Token));

        var world = JsonNode.Parse(WorldFile.Write(stage, "19.4", new PlaceholderDates(new DateOnly(2026, 3, 10))))!;

        world["edition"]!.GetValue<string>().ShouldBe("self-managed/ultimate/19.4");
        world["settings"]!["requireTokenExpiry"]!.GetValue<bool>().ShouldBeFalse();
        world["groups"]![0]!["members"]!["caller"]!.GetValue<string>().ShouldBe("owner");
        world["tokens"]!.AsArray().ShouldContain(token => token!["name"]!.GetValue<string>() == "subject");
    }

    [Fact]
    public void Dates_of_a_world_file_are_written_out()
    {
        var fact = FactBook.All.Single(found => found.Id == "expiry-day-is-dead");
        var stage = StageBook.Compose(fact, TokenVocabulary.Parse(fact.Token));

        var world = JsonNode.Parse(WorldFile.Write(stage, "15.11", new PlaceholderDates(new DateOnly(2026, 3, 10))))!;

        var subject = world["tokens"]!.AsArray().Single(token => token!["name"]!.GetValue<string>() == "subject");
        subject!["expiresAt"]!.GetValue<string>().ShouldBe("2026-03-10");
    }

    [Theory]
    [InlineData(null, null, new[] { "15.11", "19.6" })]
    [InlineData("17.7", "18.2", new[] { "17.7", "18.2" })]
    [InlineData("14.7", "15.11", new[] { "15.11" })]
    [InlineData("15.0", "15.3", new[] { "15.0", "15.3" })]
    public void A_fact_is_asked_at_both_ends_of_its_range(string? since, string? until, string[] versions) =>
        FactVersions.Of(new Fact("x", "y", since, until, "", [], [])).ShouldBe(versions);
}
