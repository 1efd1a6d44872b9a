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

    private static readonly Refusal Nobody = Refusal.Unauthorized(OnPurpose);

    public static readonly ImmutableArray<Mutant> All =
    [
        new("accepts-expired", "Takes tokens past their date.") { Swap = RuleSwap.Forgetting(NotExpired) },
        new("dies-a-day-late", "Takes a token through its last day, and calls it active.")
        {
            Swap = new(NotExpired, (request, refusal) => request.Token?.IsExpired(request.Now.AddDays(-1)) == true ? refusal : null),
            Rewrite = answer => AnswerMutants.Self(answer, token => token["active"] = token["revoked"]?.GetValue<bool>() == false),
        },
        new("accepts-revoked", "Takes revoked tokens.") { Swap = RuleSwap.Forgetting(NotRevoked) },
        new("forgets-revocation", "Takes revoked tokens, and calls them active.")
        {
            Swap = RuleSwap.Forgetting(NotRevoked),
            Rewrite = answer => AnswerMutants.Self(answer, token => (token["active"], token["revoked"]) = (true, false)),
        },
        new("accepts-blocked", "Takes the tokens of blocked users.") { Swap = RuleSwap.Forgetting("user.allowed") },
        new("unknown-is-403", "Answers an unknown token with 403.") { Swap = RuleSwap.Saying(Known, Refusal.Forbidden(null, OnPurpose)) },
        new("unknown-is-anonymous", "Takes an unknown token for none, where GitLab refuses it even for what is public.")
        {
            Swap = RuleSwap.Forgetting(Known),
            Unseen = "Where the token is asked about itself, a request without one is refused in the same words; nothing public is asked for.",
        },
        new("revoked-is-unknown", "Answers a revoked token as one that it never knew.") { Swap = RuleSwap.Saying(NotRevoked, Nobody) },
        new("expired-is-revoked", "Calls an expired token revoked.")
        {
            Swap = RuleSwap.Saying(NotExpired, new(RefusalKind.InvalidToken, "Token was revoked. You have to re-authorize from the user.", OnPurpose)),
        },
        new("scope-is-401", "Answers a want of scope as an unknown token.") { Swap = RuleSwap.Saying(Scope, Nobody) },
        new("scope-is-404", "Answers a want of scope with 404.") { Swap = RuleSwap.Saying(Scope, Refusal.NotFound(null, OnPurpose)) },
        new("read-user-reads-all", "Opens everything that reads to read_user.") { Swap = OpeningReads("read_user") },
        new("read-repository-reads-all", "Opens everything that reads to read_repository.") { Swap = OpeningReads("read_repository") },
        new("self-rotate-reads-all", "Opens everything that reads to self_rotate.") { Swap = OpeningReads("self_rotate") },
        new("read-api-is-api", "Lets read_api write.")
        {
            Swap = new(Scope, (request, refusal) => request.Token?.Scopes.Contains("read_api") == true ? null : refusal),
            Unseen = "It shows only where something is written.",
        },
        new("read-api-is-useless", "Opens nothing to read_api.")
        {
            Swap = new(Scope, (request, refusal) => request.Token is { } token && token.Scopes.Contains("read_api") && !token.Scopes.Contains("api")
                ? new(RefusalKind.InsufficientScope, null, OnPurpose) { Scopes = "api read_api" } : refusal),
        },
        new("guest-reads-code", "Shows private code to guests.") { Swap = RuleSwap.Forgetting("permission.read_code") },
        new("guest-clones", "Lets guests clone private code.") { Swap = RuleSwap.Forgetting("permission.download_code") },
        new("bot-401-is-404", "Tells a bot that a project it cannot see is missing, where GitLab refuses its token.") { Swap = RuleSwap.Forgetting("token.bot-sees-project") },
    ];

    private static RuleSwap OpeningReads(string scope) =>
        new(Scope, (request, refusal) => request.Law.Reads && request.Token?.Scopes.Contains(scope) == true ? null : refusal);
}
