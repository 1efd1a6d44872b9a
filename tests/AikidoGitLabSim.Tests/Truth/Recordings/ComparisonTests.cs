using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""", "order")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", "only GitLab has $.b")]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", "only the simulator has $.b")]
    [InlineData("""{"a":null}""", """{"a":"x"}""", "$.a is a string instead of null")]
    [InlineData("""{"a":[1]}""", """{"a":[]}""", "0 items instead of 1")]
    [InlineData("""{"expires_at":"2026-06-23"}""", """{"expires_at":"2026-06-24"}""", "$.expires_at")]
    [InlineData("""{"scopes":["api"]}""", """{"scopes":["read_api"]}""", "$.scopes")]
    public void A_difference_is_said(string recorded, string simulated, string said) =>
        Differences(recorded, simulated).ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("""{"a":"x","b":true}""", """{"a":"y","b":false}""")]
    [InlineData("""{"last_activity_on":null}""", """{"last_activity_on":"2026-06-23"}""")]
    public void What_differs_by_nature_is_not(string recorded, string simulated) => Differences(recorded, simulated).ShouldBeEmpty();

    [Fact]
    public void Equal_ids_stay_equal()
    {
        var comparison = new JsonComparison(new References());

        comparison.Differences(JsonNode.Parse("""{"user_id":5}"""), JsonNode.Parse("""{"user_id":70}""")).ShouldBeEmpty();
        comparison.Differences(JsonNode.Parse("""{"id":5,"username":"a"}"""), JsonNode.Parse("""{"id":70,"username":"a"}"""))
            .ShouldBeEmpty();
        comparison.Differences(JsonNode.Parse("""{"user_id":6}"""), JsonNode.Parse("""{"user_id":70}""")).ShouldHaveSingleItem();
        comparison.Differences(JsonNode.Parse("""{"id":5,"scopes":[]}"""), JsonNode.Parse("""{"id":1,"scopes":[]}""")).ShouldBeEmpty();
    }

    [Fact]
    public void A_path_is_translated_by_reference()
    {
        var references = new References();
        references.Bind(ThingKind.Token, 36, 4);
        references.Bind(ThingKind.Namespace, 3, 1);
        references.BindUsername("account_1f", "account_9c");

        references.Translate("/api/v4/groups/3/access_tokens/36").ShouldBe("/api/v4/groups/1/access_tokens/4");
        references.Translate("/api/v4/users?username=account_1f").ShouldBe("/api/v4/users?username=account_9c");
    }

    [Fact]
    public void Header_names_and_lasting_values_are_compared()
    {
        var comparison = new AnswerComparison(new References(), "http://gitlab.test/~t");

        comparison.Differences(Answer("Vary", "Origin"), Answer("Vary", "Accept")).ShouldHaveSingleItem().Text.ShouldContain("Vary");
        comparison.Differences(Answer("Vary", "Origin"), Answer("Vary", "Accept-Encoding, Origin")).ShouldBeEmpty();
        comparison.Differences(Answer("Vary", "Origin"), Answer("Etag", "x")).Count().ShouldBe(2);
        comparison.Differences(Answer("Etag", "y"), Answer("etag", "x")).ShouldBeEmpty();
        comparison.Differences(Answer("Link", "<http://abc/api?page=1>"), Answer("Link", "<http://gitlab.test/~t/api?page=1>"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("73", "glpat-12345678901234567890", "classic instead of routable")]
    [InlineData("48", "glpat-12345678901234567890", null)]
    public void A_struck_out_token_still_has_its_length(string contentLength, string token, string? said)
    {
        var recorded =
            new Answer(201, new Dictionary<string, string> { ["Content-Length"] = contentLength }, """{"id":5,"token":"-"}""" + "  ");
        var simulated = new Answer(201, new Dictionary<string, string>(), $$"""{"id":5,"token":"{{token}}"}""");

        var differences = TokenForm.Differences(recorded, simulated).ToList();

        if (said is null)
            differences.ShouldBeEmpty();
        else
            differences.ShouldHaveSingleItem().ShouldContain(said);
    }

    private static Answer Answer(string header, string value) =>
        new(204, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header] = value }, "");

    private static List<string> Differences(string recorded, string simulated) => [.. new JsonComparison(new References())
        .Differences(JsonNode.Parse(recorded), JsonNode.Parse(simulated)).Select(difference => difference.Text)];
}
