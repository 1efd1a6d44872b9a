using System.Text.Json;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class Scopes
{
    [Fact]
    public async Task The_table_fits_eighty_columns_and_needs_no_colour()
    {
        var run = await Run.Of(["scopes", "--edition", "gitlab.com/premium/18.11"]);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Out.ShouldContain("/personal_access_tokens/self");
        run.Out.ShouldNotContain("\u001b");
        run.Out.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 80);
    }

    [Fact]
    public async Task One_endpoint_says_which_documented_set_ups_reach_it()
    {
        var run = await Run.Of(["scopes", "--endpoint", "GET /api/v4/users"]);
        run.Out.ShouldContain("reached by");
        run.Out.ShouldContain("personal access token with read_api read_user");
        (await Run.Of(["scopes", "--endpoint", "POST /api/v4/groups/7/access_tokens"])).Out.ShouldContain("not reached");
    }

    [Fact]
    public async Task The_same_as_json()
    {
        var run = await Run.Of(["scopes", "--endpoint", "GET /api/v4/user", "--format", "json"]);
        var route = JsonDocument.Parse(run.Out).RootElement.GetProperty("routes").EnumerateArray().ShouldHaveSingleItem();
        route.GetProperty("leastScope").GetString().ShouldBe("read_user");
        route.GetProperty("setUps")[2].GetProperty("reach").GetString().ShouldBe("let-through");
    }

    [Theory]
    [InlineData("human", "self_rotate")]
    [InlineData("json", "\"area\": \"answer keys\"")]
    public async Task Two_editions_side_by_side(string format, string text)
    {
        var run = await Run.Of(["scopes", "--diff", "17.8..19.1", "--format", format]);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Out.ShouldContain(text);
    }

    [Fact]
    public async Task The_page_is_html() => (await Run.Of(["scopes", "--format", "html"])).Out.ShouldStartWith("<!DOCTYPE html>");
}
