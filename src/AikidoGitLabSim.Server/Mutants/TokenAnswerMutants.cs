using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>Mutants that say something untrue about the token or its user.</summary>
internal static class TokenAnswerMutants
{
    public static readonly ImmutableArray<Mutant> All =
    [
        AboutToken("lists-read-user", "Lists read_user among every token's scopes.", token =>
        {
            if (token["scopes"] is JsonArray scopes && !Has(scopes, "read_user") && !Has(scopes, "granular"))
                scopes.Add((JsonNode)"read_user");
        }),
        AboutToken("lists-no-scopes", "Lists no scopes.", token => AnswerMutants.Replace(token, "scopes", new JsonArray())),
        AboutToken("scopes-turned-round", "Lists scopes in another order.", token =>
        {
            if (token["scopes"] is JsonArray scopes)
                token["scopes"] = new JsonArray([.. scopes.Reverse().Select(scope => scope?.DeepClone())]);
        }) with
        { Unseen = "The order of scopes has no meaning, and no verdict may depend on it. Only a faulty client notices this mutant." },
        AboutToken("hides-writing-scopes", "Omits api and write_repository from the list of scopes, but grants them.", token =>
        {
            if (token["scopes"] is not JsonArray { Count: > 1 } scopes)
                return;
            foreach (var scope in scopes.Where(scope => scope!.GetValue<string>() is "api" or "write_repository").ToArray())
                scopes.Remove(scope);
        }),
        AboutToken("granular-is-classic", "Reports a fine-grained token as a classic one.",
            token => AnswerMutants.Replace(token, "granular", false)),
        AboutToken("never-expires", "Reports that tokens never expire.", token => AnswerMutants.Replace(token, "expires_at", null)),
        AboutToken("self-of-another", "Reports that the token belongs to another user.",
            token => AnswerMutants.Replace(token, "user_id", 4711)),
        AboutToken("used-in-the-future", "Reports that the token was last used in the future.",
            token => AnswerMutants.Replace(token, "last_used_at", "2099-01-01T00:00:00.000Z")),
        AboutToken("calls-it-inactive", "Accepts an active token and reports it as inactive.",
            token => AnswerMutants.Replace(token, "active", false)),
        AnswerMutants.Of("bot-is-a-person", "Reports that no user is a bot.", answer =>
        {
            if (answer.Path == "/user")
                answer.Change(user => AnswerMutants.Replace(user, "bot", false));
        }),
        AnswerMutants.Of("permissions-lie", "Reports the role Owner in the permissions of every project.", answer =>
        {
            if (answer.Path.Contains("/projects", StringComparison.Ordinal))
                answer.Change(project => AnswerMutants.Replace(project, "permissions",
                    JsonNode.Parse("""{"project_access":{"access_level":50},"group_access":null}""")));
        }) with
        { Unseen = "The validator does not use these permissions, because they omit shared groups. A client that trusts them is misled." },
    ];

    private static Mutant AboutToken(string name, string wrong, Action<JsonObject> change) =>
        AnswerMutants.Of(name, wrong, answer => AnswerMutants.Self(answer, change));

    private static bool Has(JsonArray scopes, string scope) => scopes.Any(item => item?.GetValue<string>() == scope);
}
