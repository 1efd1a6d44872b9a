using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

public sealed class ExpectationTests : IDisposable
{
    private readonly HttpClient _client = new();
    private readonly PlaceholderNames _names;

    public ExpectationTests()
    {
        var answer = JsonNode.Parse("""
            {"gitLabUrl":"http://gitlab.test/~t","users":[{"id":3,"username":"caller"}],"groups":[{"id":40,"path":"grp"}],
             "projects":[{"id":7,"path":"grp/proj"}],"tokens":[{"id":9,"name":"groupToken","kind":"group","secret":"glpat-g"},{"id":10,
             "name":"own","kind":"personal","secret":"glpat-o"}]}
            """)!.AsObject();
        _names = new PlaceholderNames(new SimulatedWorld(_client, answer), new PlaceholderDates(new DateOnly(2026, 3, 10)));
    }

    [Theory]
    [InlineData("/api/v4/groups/1/access_tokens/<id>", "/api/v4/groups/40/access_tokens/9")]
    [InlineData("/api/v4/groups/1", "/api/v4/groups/40")]
    [InlineData("/api/v4/groups/123", "/api/v4/groups/123")]
    [InlineData("/api/v4/personal_access_tokens?user_id=<own>", "/api/v4/personal_access_tokens?user_id=3")]
    [InlineData("/api/v4/personal_access_tokens/<own>/rotate", "/api/v4/personal_access_tokens/10/rotate")]
    [InlineData("<root>/api/v4/projects/<id>", "http://gitlab.test/~t/api/v4/projects/7")]
    [InlineData("before <today+365>", "before 2027-03-10")]
    [InlineData("/api/v4/personal_access_tokens/999999", "/api/v4/personal_access_tokens/999999")]
    public void Ids_and_placeholders_are_replaced_by_what_they_mean(string text, string meaning) => _names.Expand(text).ShouldBe(meaning);

    [Theory]
    [InlineData("<int>", "60", true)]
    [InlineData("<int>", "6.0", false)]
    [InlineData("<epoch>", "1773144000", true)]
    [InlineData("<http-date>", "Tue, 10 Mar 2026 12:00:00 GMT", true)]
    [InlineData("<YYYY-MM-DD>", "2026-03-10", true)]
    [InlineData("<YYYY-MM-DD>", "2026-03-10T00:00:00Z", false)]
    [InlineData("<about today+365>", "2027-03-11", true)]
    [InlineData("<about today+365>", "2027-03-12", false)]
    [InlineData("~^group_[0-9]+$", "group_7", true)]
    [InlineData("text/plain", "text/plain; charset=utf-8", false)]
    public void Texts_match_by_placeholder(string expected, string actual, bool matches) =>
        new TextPattern(_names).Matches(expected, actual).ShouldBe(matches);

    [Theory]
    [InlineData("""{"status":200}""", "status")]
    [InlineData("""{"headers":{"X-Page":"2"}}""", "X-Page")]
    [InlineData("""{"headers_absent":["x-page"]}""", "x-page")]
    [InlineData("""{"json":{"a":2}}""", "$.a")]
    [InlineData("""{"json":{"list":[1]}}""", "$.list")]
    [InlineData("""{"json_keys":["a","z"]}""", "z")]
    [InlineData("""{"json_keys":["list","a"],"keys_ordered":true}""", "keys are")]
    [InlineData("""{"json_absent":["a"]}""", "key a")]
    [InlineData("""{"body":"x"}""", "body")]
    [InlineData("""{"body_contains":["nope"]}""", "nope")]
    [InlineData("""{"count":1}""", "items")]
    public void Every_difference_is_said(string expect, string said) =>
        Differences(expect).ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("""{"status":404,"headers":{"X-Page":"1"},"headers_absent":["Link"]}""")]
    [InlineData("""{"json":{"a":1},"json_keys":["list"],"json_absent":["z"]}""")]
    [InlineData("""{"json_keys":["a","list"],"keys_ordered":true}""")]
    [InlineData("""{"body":"{\"a\":1,\"list\":[1,2]}","body_contains":["[1,2]"]}""")]
    public void What_is_as_expected_is_not_mentioned(string expect) => Differences(expect).ShouldBeEmpty();

    public void Dispose() => _client.Dispose();

    private List<string> Differences(string expect)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Page"] = "1" };
        var answer = new Answer(404, headers, """{"a":1,"list":[1,2]}""");
        return [.. new Expectation(JsonNode.Parse(expect)!.AsObject(), new TextPattern(_names)).Differences(answer)];
    }
}
