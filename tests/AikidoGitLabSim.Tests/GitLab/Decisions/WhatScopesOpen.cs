using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

/// <summary>A second opinion, written from GitLab's documentation of scopes and not from the routes' laws.</summary>
public sealed class WhatScopesOpen
{
    [Fact]
    public void Api_opens_everything() => Opened("api").ShouldBe(Asking.Laws.Select(law => law.ToString()));

    [Fact]
    public void Read_api_opens_what_only_reads_and_a_tokens_own_end() =>
        Opened("read_api").ShouldBe(Asking.Laws.Where(law => law.Method == "GET" || IsOwnEnd(law)).Select(law => law.ToString()));

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
        Asking.Law("POST /personal_access_tokens/self/rotate").Scopes.Admits(ScopeSet.Of("self_rotate"), reading: false, new GitLabVersion(17, 8)).ShouldBeFalse();
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
    public void The_law_and_the_engine_say_the_same()
    {
        foreach (var law in Asking.Laws)
        {
            var refused = DecisionEngine.Decide(Asking.Case(law, "write-repository", parameters: Asking.Fitting(law))).RefusedBy?.Name == "scope.sufficient";
            refused.ShouldBe(!law.Scopes.TakesAny, law.ToString());
        }
    }

    [Fact]
    public void A_fine_grained_token_does_only_what_it_was_permitted()
    {
        foreach (var law in Asking.Laws.Where(law => law.Permission != "read_user"))
            DecisionEngine.Decide(Asking.Case(law, "fine-grained", parameters: Asking.Fitting(law))).Refusal!.Kind.ShouldBe(RefusalKind.InsufficientGranularScope, law.ToString());
    }

    [Fact]
    public void A_release_without_fine_grained_tokens_takes_one_for_a_token_without_scopes()
    {
        foreach (var law in Asking.Laws.Where(law => !law.Scopes.TakesAny))
            DecisionEngine.Decide(Asking.Case(law, "fine-grained", "17.0", parameters: Asking.Fitting(law))).RefusedBy!.Name.ShouldBe("scope.sufficient", law.ToString());
    }

    private static bool IsOwnEnd(RouteLaw law) => law.ToString() == "DELETE /personal_access_tokens/self";

    private static IEnumerable<string> Opened(string scope) => Asking.Laws
        .Where(law => law.Scopes.Admits(ScopeSet.Of(scope), law.Reads, new GitLabVersion(18, 11)))
        .Select(law => law.ToString());
}
