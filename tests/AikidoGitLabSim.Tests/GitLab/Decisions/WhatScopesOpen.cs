using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

/// <summary>An independent statement of the scopes, written from GitLab's documentation and not from the routes' policies.</summary>
public sealed class WhatScopesOpen
{
    [Fact]
    public void Api_opens_everything() => Opened("api").ShouldBe(DecisionSamples.Policies.Select(policy => policy.ToString()));

    [Fact]
    public void Read_api_opens_what_only_reads_and_a_tokens_own_end() =>
        Opened("read_api").ShouldBe(DecisionSamples.Policies.Where(policy => policy.Method == "GET" || IsOwnEnd(policy))
            .Select(policy => policy.ToString()));

    [Fact]
    public void Read_user_opens_users_the_version_and_the_token_itself() => Opened("read_user").Order().ShouldBe(
    [
        "DELETE /personal_access_tokens/self",
        "GET /events",
        "GET /metadata",
        "GET /personal_access_tokens/self",
        "GET /personal_access_tokens/self/associations",
        "GET /user",
        "GET /user/emails",
        "GET /user/emails/{email_id}",
        "GET /user/gpg_keys",
        "GET /user/gpg_keys/{key_id}",
        "GET /user/keys",
        "GET /user/keys/{key_id}",
        "GET /users",
        "GET /users/{id}",
        "GET /users/{id}/events",
        "GET /users/{user_id}/impersonation_tokens",
        "GET /users/{user_id}/impersonation_tokens/{token_id}",
        "GET /version",
    ]);

    [Fact]
    public void Read_repository_opens_files_and_the_token_itself() => Opened("read_repository").Order().ShouldBe(
    [
        "DELETE /personal_access_tokens/self",
        "GET /personal_access_tokens/self",
        "GET /personal_access_tokens/self/associations",
        "GET /projects/{id}/repository/files/{file_path}",
        "GET /projects/{id}/repository/files/{file_path}/blame",
        "GET /projects/{id}/repository/files/{file_path}/raw",
    ]);

    [Fact]
    public void Self_rotate_opens_its_own_rotation_since_17_9()
    {
        Opened("self_rotate").Where(route => route.EndsWith("/rotate", StringComparison.Ordinal)).Order().ShouldBe(
        [
            "POST /groups/{id}/access_tokens/self/rotate",
            "POST /personal_access_tokens/self/rotate",
            "POST /projects/{id}/access_tokens/self/rotate",
        ]);
        DecisionSamples.Policy("POST /personal_access_tokens/self/rotate").Scopes.Admits(ScopeSet.Of("self_rotate"), reading: false,
            new GitLabVersion(17, 8)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("write_repository")]
    [InlineData("read_registry")]
    [InlineData("write_registry")]
    [InlineData("create_runner")]
    [InlineData("k8s_proxy")]
    [InlineData("sudo")]
    [InlineData("admin_mode")]
    [InlineData("granular")]
    public void Other_scopes_open_nothing_but_the_token_itself(string scope) => Opened(scope).Order().ShouldBe(
        ["DELETE /personal_access_tokens/self", "GET /personal_access_tokens/self", "GET /personal_access_tokens/self/associations"]);

    [Fact]
    public void The_policy_and_the_engine_say_the_same()
    {
        foreach (var policy in DecisionSamples.Policies)
        {
            var refused = DecisionEngine.Decide(DecisionSamples.Case(policy, "write-repository",
                parameters: DecisionSamples.Fitting(policy))).RefusedBy?.Name == "scope.sufficient";
            refused.ShouldBe(!policy.Scopes.TakesAny, policy.ToString());
        }
    }

    [Fact]
    public void A_fine_grained_token_does_only_what_it_was_permitted()
    {
        foreach (var policy in DecisionSamples.Policies.Where(policy => policy.Permission != "read_user"))
            DecisionEngine.Decide(DecisionSamples.Case(policy, "fine-grained", parameters: DecisionSamples.Fitting(
                policy))).Refusal!.Kind.ShouldBe(RefusalKind.InsufficientGranularScope, policy.ToString());
    }

    [Fact]
    public void A_release_without_fine_grained_tokens_takes_one_for_a_token_without_scopes()
    {
        foreach (var policy in DecisionSamples.Policies.Where(policy => !policy.Scopes.TakesAny))
            DecisionEngine.Decide(DecisionSamples.Case(policy, "fine-grained", "17.0",
                parameters: DecisionSamples.Fitting(policy))).RefusedBy!.Name.ShouldBe("scope.sufficient", policy.ToString());
    }

    private static bool IsOwnEnd(RoutePolicy policy) => policy.ToString() == "DELETE /personal_access_tokens/self";

    private static IEnumerable<string> Opened(string scope) => DecisionSamples.Policies
        .Where(policy => policy.Scopes.Admits(ScopeSet.Of(scope), policy.Reads, new GitLabVersion(18, 11)))
        .Select(policy => policy.ToString());
}
