using System.Collections.Frozen;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>GitLab's words for a refused token, as its log has them under <c>meta.auth_fail_reason</c>
/// (<c>lib/gitlab/auth/auth_finders.rb</c>, <c>save_auth_failure_in_application_context</c>).</summary>
internal static class AuthFailReasons
{
    private static readonly FrozenDictionary<string, string> ByRule = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AuthenticationRules.TokenNotExpired.Name] = "token_expired",
        [AuthenticationRules.TokenNotRevoked.Name] = "token_revoked",
        [AuthenticationRules.TokenKindEnabled.Name] = "impersonation_disabled",
        [GuardRules.ScopeSufficient.Name] = "insufficient_scope",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word; null: GitLab has none for the rule.</summary>
    public static string? Of(Rule? rule) => rule is null ? null : ByRule.GetValueOrDefault(rule.Name);
}
