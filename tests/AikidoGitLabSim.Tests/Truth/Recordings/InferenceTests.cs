using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

public sealed class InferenceTests
{
    private static readonly Evidence Found = new(SampleRecording.Version);

    [Fact]
    public void Callers_are_inferred_from_what_tokens_say_of_themselves() =>
        CallerInference.Of(SampleRecording.Version.Exchanges, Found).Select(caller => caller.TokenId)
            .ShouldBe(new long?[] { 5, 5, 6, 6, 7, 5, 8, 8, null, 6, 5 });

    [Fact]
    public void What_was_made_on_the_way_was_not_there_before() => Found.Tokens.Keys.ShouldBe(new long[] { 5, 6 });

    [Fact]
    public void The_presumed_world_has_parents_members_and_tokens()
    {
        var memberships = new Memberships(Found);
        foreach (var (exchange, caller) in SampleRecording.Version.Exchanges.Zip(
            CallerInference.Of(SampleRecording.Version.Exchanges, Found)))
            memberships.Learn(exchange, caller);

        var world = JsonNode.Parse(new PresumedWorld(Found, "self-managed/free/18.0").Write(DateTimeOffset.UnixEpoch, memberships))!;

        world["users"]!.AsArray().Select(user => user!["username"]!.GetValue<string>()).ShouldBe(["root", "jo"]);
        world["groups"]!.AsArray().Select(group => group!["path"]!.GetValue<string>()).ShouldBe(["acme", "acme/dev"]);
        world["groups"]![1]!["members"]!.ToJsonString().ShouldBe("""{"jo":"owner"}""");
        world["tokens"]!.AsArray().Select(token => token!["name"]!.GetValue<string>()).ShouldBe(["boss", "normal"]);
        world["tokens"]!.AsArray().Select(token => token!["expiresAt"]!.GetValue<string>()).ShouldBe(["never", "2026-09-01"]);
    }

    [Theory]
    [InlineData("/api/v4/groups/3/deploy_tokens/1", true)]
    [InlineData("/api/v4/projects/a%2Fb/triggers", true)]
    [InlineData("/api/v4/groups/3/access_tokens", false)]
    public void Deploy_tokens_and_triggers_are_out_of_scope(string path, bool outOfScope) =>
        OutOfScope.Holds(SampleRecording.Exchange(0, "GET", path, 200, "")).ShouldBe(outOfScope);
}
