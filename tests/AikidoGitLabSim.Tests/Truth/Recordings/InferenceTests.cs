using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

public sealed class InferenceTests
{
    private const string Self = "/api/v4/personal_access_tokens/self";

    private static readonly RecordedVersion Recorded = new("18.0",
    [
        Exchange(0, "GET", Self, 200, """{"id":5,"name":"boss","scopes":["api"],"user_id":1,"created_at":"2026-01-01T00:00:00Z","expires_at":null}"""),
        Exchange(1, "GET", "/api/v4/users?username=root", 200, """[{"id":1,"username":"root","name":"Root","is_admin":true},{"id":2,"username":"jo","name":"Jo","is_admin":false}]"""),
        Exchange(2, "GET", Self, 200, """{"id":6,"name":"normal","scopes":["api"],"user_id":2,"created_at":"2026-01-01T00:00:00Z","expires_at":"2026-09-01"}"""),
        Exchange(3, "POST", "/api/v4/groups/acme%2Fdev/access_tokens", 201, """{"id":7,"scopes":["api"],"user_id":9,"token":"-","resource_type":"group","resource_id":4}"""),
        Exchange(4, "GET", Self, 200, """{"id":7,"scopes":["api"],"user_id":9}"""),
        Exchange(5, "POST", "/api/v4/users/2/personal_access_tokens", 201, """{"id":8,"scopes":["api"],"user_id":2,"token":"-"}"""),
        Exchange(6, "DELETE", Self, 204, ""),
        Exchange(7, "GET", Self, 401, """{"error":"invalid_token","error_description":"x"}"""),
        Exchange(8, "GET", Self, 401, """{"message":"401 Unauthorized"}"""),
        Exchange(9, "GET", "/api/v4/groups/acme%2Fdev", 200, """{"id":4,"full_path":"acme/dev","name":"Dev","visibility":"private"}"""),
    ]);

    private static readonly Evidence Found = new(Recorded);

    [Fact]
    public void Callers_are_inferred_from_what_tokens_say_of_themselves() =>
        CallerInference.Of(Recorded.Exchanges, Found).Select(caller => caller.TokenId)
            .ShouldBe(new long?[] { 5, 5, 6, 6, 7, 5, 8, 8, null, 6 });

    [Fact]
    public void What_was_made_on_the_way_was_not_there_before() => Found.Tokens.Keys.ShouldBe(new long[] { 5, 6 });

    [Fact]
    public void The_presumed_world_has_parents_members_and_tokens()
    {
        var memberships = new Memberships(Found);
        foreach (var (exchange, caller) in Recorded.Exchanges.Zip(CallerInference.Of(Recorded.Exchanges, Found)))
            memberships.Learn(exchange, caller);

        var world = JsonNode.Parse(new PresumedWorld(Found, "18.0").Write(DateTimeOffset.UnixEpoch, memberships))!;

        world["users"]!.AsArray().Select(user => user!["username"]!.GetValue<string>()).ShouldBe(["root", "jo"]);
        world["groups"]!.AsArray().Select(group => group!["path"]!.GetValue<string>()).ShouldBe(["acme", "acme/dev"]);
        world["groups"]![1]!["members"]!.ToJsonString().ShouldBe("""{"jo":"owner"}""");
        world["tokens"]!.AsArray().Select(token => token!["expiresAt"]!.GetValue<string>()).ShouldBe(["never", "2026-09-01"]);
    }

    [Theory]
    [InlineData("/api/v4/groups/3/deploy_tokens/1", true)]
    [InlineData("/api/v4/projects/a%2Fb/triggers", true)]
    [InlineData("/api/v4/groups/3/access_tokens", false)]
    public void Deploy_tokens_and_triggers_are_out_of_scope(string path, bool outOfScope) =>
        OutOfScope.Holds(Exchange(0, "GET", path, 200, "")).ShouldBe(outOfScope);

    private static Exchange Exchange(int number, string method, string path, int status, string body) =>
        new("recording", number, method, path, null, new Answer(status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), body));
}
