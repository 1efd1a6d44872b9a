using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>Mutants that judge otherwise: one rule of the decision engine is forgotten, or says something else.</summary>
internal static class RuleMutants
{
    private const string NotExpired = "token.not-expired";
    private const string NotRevoked = "token.not-revoked";
    private const string Known = "token.known";
    private const string Scope = "scope.sufficient";
    private const string OnPurpose = "This GitLab is wrong on purpose";

    private static readonly Refusal Unknown = Refusal.Unauthorized(OnPurpose);

    public static readonly ImmutableArray<Mutant> All =
    [
        new("accepts-expired", "Accepts expired tokens.") { Override = RuleOverride.Forgetting(NotExpired) },
        new("dies-a-day-late", "Accepts a token for one day after it expired, and reports it as active.")
        {
            Override = new(NotExpired, (request, refusal) => request.Token?.IsExpired(request.Now.AddDays(-1)) == true ? refusal : null),
            Rewrite = answer => AnswerMutants.Self(answer, token => token["active"] = token["revoked"]?.GetValue<bool>() == false),
        },
        new("accepts-revoked", "Accepts revoked tokens.") { Override = RuleOverride.Forgetting(NotRevoked) },
        new("forgets-revocation", "Accepts revoked tokens, and reports them as active.")
        {
            Override = RuleOverride.Forgetting(NotRevoked),
            Rewrite = answer => AnswerMutants.Self(answer, token => (token["active"], token["revoked"]) = (true, false)),
        },
        new("accepts-blocked", "Accepts tokens of blocked users.") { Override = RuleOverride.Forgetting("user.allowed") },
        new("unknown-is-403", "Returns 403 for an unknown token.")
        {
            Override = RuleOverride.Saying(Known, Refusal.Forbidden(null, OnPurpose)),
        },
        new("unknown-is-anonymous", "Treats an unknown token as no token. GitLab rejects it even for public resources.")
        {
            Override = RuleOverride.Forgetting(Known),
            Unseen = "The endpoint of the token itself gives the same error without a token, and no public resource is requested.",
        },
        new("revoked-is-unknown", "Treats a revoked token as an unknown token.") { Override = RuleOverride.Saying(NotRevoked, Unknown) },
        new("expired-is-revoked", "Reports an expired token as revoked.")
        {
            Override = RuleOverride.Saying(NotExpired,
                new(RefusalKind.InvalidToken, "Token was revoked. You have to re-authorize from the user.", OnPurpose)),
        },
        new("scope-is-401", "Reports a missing scope as an unknown token.") { Override = RuleOverride.Saying(Scope, Unknown) },
        new("scope-is-404", "Returns 404 for a missing scope.")
        {
            Override = RuleOverride.Saying(Scope, Refusal.NotFound(null, OnPurpose)),
        },
        new("read-user-reads-all", "Allows all read access with read_user.") { Override = OpeningReads("read_user") },
        new("read-repository-reads-all", "Allows all read access with read_repository.") { Override = OpeningReads("read_repository") },
        new("self-rotate-reads-all", "Allows all read access with self_rotate.") { Override = OpeningReads("self_rotate") },
        new("read-api-is-api", "Allows write access with read_api.")
        {
            Override = new(Scope, (request, refusal) => request.Token?.Scopes.Contains("read_api") == true ? null : refusal),
            Unseen = "Only a request that writes shows it.",
        },
        new("read-api-is-useless", "Allows no access with read_api.")
        {
            Override = new(Scope, (request, refusal) =>
                request.Token is { } token && token.Scopes.Contains("read_api") && !token.Scopes.Contains("api")
                ? new(RefusalKind.InsufficientScope, null, OnPurpose) { Scopes = "api read_api" } : refusal),
        },
        new("guest-reads-code", "Shows private code to guests.") { Override = RuleOverride.Forgetting("permission.read_code") },
        new("guest-clones", "Allows guests to clone private code.") { Override = RuleOverride.Forgetting("permission.download_code") },
        new("bot-401-is-404", "Returns 404 when a bot requests a project that it cannot see. GitLab rejects its token.")
        {
            Override = RuleOverride.Forgetting("token.bot-sees-project"),
        },
    ];

    private static RuleOverride OpeningReads(string scope) =>
        new(Scope, (request, refusal) => request.Policy.Reads && request.Token?.Scopes.Contains(scope) == true ? null : refusal);
}
