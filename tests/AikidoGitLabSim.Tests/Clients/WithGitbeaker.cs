using System.Text.Json;

namespace AikidoGitLabSim.Tests.Clients;

public sealed class WithGitbeaker(ServedGitLab gitLab, Gitbeaker client) : IClassFixture<ServedGitLab>, IClassFixture<Gitbeaker>
{
    private static readonly string[] ReadApi = ["read_api"];

    [NpmFact]
    public async Task A_token_inspects_itself()
    {
        var token = await RunAsync("glpat-test-read", "PersonalAccessTokens", "show");
        token.GetProperty("name").GetString().ShouldBe("read");
        token.GetProperty("active").GetBoolean().ShouldBeTrue();
        token.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["read_api", "read_repository"]);
        (await RunAsync("glpat-test-read", "Users", "showCurrentUser")).GetProperty("username").GetString().ShouldBe("dev");
    }

    [NpmFact]
    public async Task Lists_are_walked_to_their_end_by_number_and_by_key()
    {
        (await RunAsync("glpat-test-read", "Groups", "all", new { perPage = 1 })).GetArrayLength().ShouldBe(4);
        (await RunAsync("glpat-test-read", "Groups", "allProjects", "acme", new { perPage = 3 })).GetArrayLength().ShouldBe(4);
        var byKey = await RunAsync("glpat-test-read", "Projects", "all",
            new { pagination = "keyset", orderBy = "id", sort = "asc", perPage = 1 });
        byKey.EnumerateArray().Select(project => project.GetProperty("path_with_namespace").GetString())
            .ShouldBe(["acme/shop", "acme/two", "acme/three", "acme/four"]);
    }

    [NpmFact]
    public async Task A_group_token_is_made_and_rotated_and_the_old_value_is_dead()
    {
        var expires = $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}";
        var made = await RunAsync("glpat-test-owner", "GroupAccessTokens", "create", "acme", "ci", ReadApi, expires,
            new { accessLevel = 20 });
        var rotated = await RunAsync("glpat-test-owner", "GroupAccessTokens", "rotate", "acme", made.GetProperty("id").GetInt64(),
            new { expiresAt = expires });
        var secret = rotated.GetProperty("token").GetString()!;
        secret.ShouldNotBe(made.GetProperty("token").GetString());
        (await FailAsync(made.GetProperty("token").GetString()!, "PersonalAccessTokens", "show")).GetProperty("status").GetInt32()
            .ShouldBe(401);
        (await RunAsync("glpat-test-owner", "GroupAccessTokens", "all", "acme")).EnumerateArray()
            .ShouldContain(token => token.GetProperty("id").GetInt64() == rotated.GetProperty("id").GetInt64()
                && token.GetProperty("active").GetBoolean());
    }

    [NpmFact]
    public async Task A_group_token_works_until_it_is_revoked()
    {
        var expires = $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}";
        var made = await RunAsync("glpat-test-owner", "GroupAccessTokens", "create", "acme", "gone", ReadApi, expires);
        (await RunAsync(made.GetProperty("token").GetString()!, "PersonalAccessTokens", "show")).GetProperty("active").GetBoolean()
            .ShouldBeTrue();
        await RunAsync("glpat-test-owner", "GroupAccessTokens", "revoke", "acme", made.GetProperty("id").GetInt64());
        (await FailAsync(made.GetProperty("token").GetString()!, "PersonalAccessTokens", "show")).GetProperty("status").GetInt32()
            .ShouldBe(401);
    }

    [NpmFact]
    public async Task A_tree_and_a_file_are_read()
    {
        (await RunAsync("glpat-test-read", "Repositories", "allRepositoryTrees", "acme/shop", new { recursive = true })).EnumerateArray()
            .Select(entry => entry.GetProperty("path").GetString()).ShouldBe(["src", "README.md", "src/cart.js"], ignoreOrder: true);
        var file = await RunAsync("glpat-test-read", "RepositoryFiles", "show", "acme/shop", "src/cart.js", "main");
        file.GetProperty("content").GetBytesFromBase64().ShouldBe("export const cart = [];\n"u8.ToArray());
        (await RunAsync("glpat-test-read", "RepositoryFiles", "showRaw", "acme/shop", "README.md", "main")).GetString()
            .ShouldBe("# Shop\n");
        (await RunAsync("glpat-test-read", "Branches", "all", "acme/shop"))[0].GetProperty("name").GetString().ShouldBe("main");
    }

    [NpmFact]
    public async Task A_dead_token_is_the_clients_own_error_with_GitLabs_description() =>
        Check(await FailAsync("glpat-test-revoked", "Projects", "all"), 401, "invalid_token");

    [NpmFact]
    public async Task An_unknown_token_is_401_Unauthorized() =>
        Check(await FailAsync("glpat-nobody-has-this", "Projects", "all"), 401, "401 Unauthorized");

    [NpmFact]
    public async Task A_token_that_reaches_less_far_is_told_insufficient_scope() =>
        Check(await FailAsync("glpat-test-narrow", "Projects", "all"), 403, "insufficient_scope");

    [NpmFact]
    public async Task What_is_hidden_is_a_404() =>
        Check(await FailAsync("glpat-test-read", "Projects", "show", "acme/none"), 404, "404 Project Not Found");

    [NpmFact]
    public async Task What_a_role_may_not_do_is_refused_and_for_tokens_of_groups_GitLab_says_401() =>
        Check(await FailAsync("glpat-test-dev", "GroupAccessTokens", "all", "acme"), 401, "401 Unauthorized");

    private Task<JsonElement> RunAsync(string token, string on, string call, params object[] arguments) =>
        client.RunAsync(gitLab.Url, token, on, call, arguments);

    private Task<JsonElement> FailAsync(string token, string on, string call, params object[] arguments) =>
        client.FailAsync(gitLab.Url, token, on, call, arguments);

    private static void Check(JsonElement error, int status, string description)
    {
        error.GetProperty("name").GetString().ShouldBe("GitbeakerRequestError");
        error.GetProperty("isRequestError").GetBoolean().ShouldBeTrue();
        error.GetProperty("status").GetInt32().ShouldBe(status);
        error.GetProperty("description").GetString().ShouldBe(description);
    }
}
