using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Atlas;

namespace AikidoGitLabSim.Tests.Server.Atlas;

public sealed class WhatAtlasAndComparisonSay
{
    private static readonly ScopeAtlas Newest = GitLabPolicies.AtlasOf(Edition.Default);

    [Fact]
    public void The_user_itself_cannot_be_read_by_read_user_of_a_group_token()
    {
        var row = Row("GET /api/v4/user");
        row.Scopes.ShouldBe(["api", "read_api", "read_user"]);
        Newest.LeastScope(row).ShouldBe("read_user");
        row.Kinds.Single(kind => kind.Kind == TokenKind.Group).Unobtainable.ShouldBe(["read_user"]);
        row.Kinds.Single(kind => kind.Kind == TokenKind.Personal).Unobtainable.ShouldBeEmpty();
        SetUp.Documented.ShouldAllBe(setUp => setUp.Opens(row));
    }

    [Theory]
    [InlineData("GET /api/v4/projects/{id}/repository/files/{file_path}", "read_repository", "Reporter of the project, if private")]
    [InlineData("GET /api/v4/projects/{id}/repository/tree", "read_api", "Reporter of the project, if private")]
    [InlineData("GET /api/v4/groups/{id}/access_tokens", "read_api", "Owner of the group")]
    [InlineData("POST /api/v4/projects/{id}/access_tokens", "api", "Maintainer of the project")]
    [InlineData("GET /{repository_path}.git/info/refs?service=git-receive-pack", "write_repository", "Developer of the project")]
    [InlineData("GET /api/v4/personal_access_tokens/self", null, "none")]
    [InlineData("GET /api/v4/personal_access_tokens/{id}", "read_api", "depends on the resource")]
    [InlineData("DELETE /api/v4/users/{id}", "api", "administrator")]
    public void The_least_scope_and_the_role_are_told(string endpoint, string? scope, string role) =>
        (Newest.LeastScope(Row(endpoint)), Row(endpoint).Role.ToString()).ShouldBe((scope, role));

    [Fact]
    public void A_bot_makes_no_tokens_and_a_free_group_of_GitLab_com_has_none()
    {
        Row("POST /api/v4/groups/{id}/access_tokens").Kinds.Select(kind => kind.Kind).ShouldNotContain(TokenKind.Group);
        Row("POST /api/v4/groups/{id}/access_tokens").Tiers.ShouldBe([Tier.Premium, Tier.Ultimate]);
        var free = GitLabPolicies.AtlasOf(Edition.Parse("gitlab.com/free/18.10"));
        SetUp.Documented.Where(setUp => setUp.ExistsIn(free.Edition)).Select(setUp => setUp.Kind).ShouldBe([TokenKind.Personal]);
    }

    [Theory]
    [InlineData("GET /api/v4/projects/42/repository/tree", "GET /api/v4/projects/{id}/repository/tree")]
    [InlineData("GET /projects/:id", "GET /api/v4/projects/{id}")]
    [InlineData("get /user", "GET /api/v4/user")]
    [InlineData("GET /acme/shop.git/info/refs?service=git-upload-pack", "GET /{repository_path}.git/info/refs?service=git-upload-pack")]
    public void An_endpoint_is_found_as_it_is_written(string written, string found) =>
        EndpointFinder.Find(Newest, written).Select(row => row.Endpoint).ShouldContain(found);

    [Fact]
    public void From_17_8_to_19_1_a_client_sees_what_the_rows_say()
    {
        var differences =
            GitLabPolicies.Compare(Edition.Parse("gitlab.com/premium/17.8"), Edition.Parse("gitlab.com/premium/19.1")).Differences;
        string Found(string area, string subject) => differences.Where(one => one.Area == area && one.Subject == subject)
            .Select(one => $"{one.Kind} {one.Since}").SingleOrDefault() ?? "";
        Found("routes", "POST /api/v4/groups/{id}/access_tokens/self/rotate").ShouldBe("new 17.9");
        Found("scopes", "self_rotate").ShouldBe("new 17.9");
        Found("token kinds", "fine-grained").ShouldBe("new 18.10");
        Found("token values", "form").ShouldBe("changed 17.9");
        differences.Single(one => one is { Area: "answer keys", Subject: "token" }).Added.ShouldBe(["granular", "last_used_ips"]);
        differences.ShouldContain(one => one.Area == "scopes of a route" && one.Added.Contains("ai_workflows"));
        GitLabPolicies.Compare(Edition.Default, Edition.Default).Differences.ShouldBeEmpty();
    }

    [Fact]
    public void The_two_directions_tell_the_same_things()
    {
        var (older, newer) = (Edition.Parse("self-managed/free/16.0"), Edition.Parse("gitlab.com/premium/18.11"));
        var there = GitLabPolicies.Compare(older, newer).Differences;
        var back = GitLabPolicies.Compare(newer, older).Differences;
        back.Select(one => (one.Area, one.Subject, one.After, one.Before))
            .ShouldBe(there.Select(one => (one.Area, one.Subject, one.Before, one.After)), ignoreOrder: true);
    }

    [Fact]
    public void The_page_needs_nothing_else()
    {
        var page = AtlasPage.Of(Newest, Newest.Rows);
        page.ShouldNotMatch("(src|href)=|@import|url\\(|https?://");
        page.ShouldNotContain("<!--");
        page.Split("<tr role=\"row\" data-").Length.ShouldBe(Newest.Rows.Length + 1);
    }

    private static AtlasRow Row(string endpoint) => Newest.Rows.Single(row => row.Endpoint == endpoint);
}
