using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>What GitLab's scopes imply, which kinds cannot have them, and what each would let a thief do.</summary>
internal static class ScopeRules
{
    /// <summary>
    /// Broader scopes that stand in for a narrower one. Only those that write are here: standing in costs an excess
    /// warning, so a token without the documented scopes never gets a clean bill. <c>read_api</c> opens what
    /// <c>read_user</c> and <c>read_repository</c> open, yet no documented set-up takes it without them.
    /// </summary>
    public static readonly ImmutableArray<(string Broad, string Narrow)> Implications =
    [
        ("api", "read_api"), ("api", "read_user"), ("api", "read_repository"), ("write_repository", "read_repository"),
    ];

    /// <summary>Scopes in order of what their loss would cost.</summary>
    public static readonly ImmutableArray<(string Scope, string Harm)> Dangers =
    [
        ("sudo", "act as any user of the instance"),
        ("admin_mode", "use administrator rights"),
        ("api", "change and delete everything the user can"),
        ("write_repository", "push code"),
        ("write_registry", "push container images"),
        ("write_virtual_registry", "change cached packages"),
        ("create_runner", "add runners and read what jobs are given"),
        ("manage_runner", "take over runners"),
        ("k8s_proxy", "reach Kubernetes clusters"),
        ("read_service_ping", "read the instance's usage data"),
        ("ai_features", "use paid AI features"),
        ("self_rotate", "replace the token and lock you out"),
        ("read_registry", "pull private container images"),
        ("read_virtual_registry", "pull private packages"),
        ("read_api", "read everything the user can"),
        ("read_repository", "read code"),
        ("read_user", "read the user's profile"),
    ];

    private static readonly FrozenSet<string> NotForBots =
        FrozenSet.Create(StringComparer.Ordinal, "read_user", "sudo", "admin_mode", "read_service_ping");

    /// <summary>Whether GitLab never offers the scope to this kind (lib/gitlab/auth.rb, resource_bot_scopes).</summary>
    public static bool Unobtainable(string scope, TokenKind kind) =>
        kind is TokenKind.Group or TokenKind.Project && NotForBots.Contains(scope);

    /// <summary>Whether holding the one gives everything that the other would.</summary>
    public static bool Implies(string broad, string narrow) =>
        Implications.Any(rule => string.Equals(rule.Broad, broad, StringComparison.Ordinal)
            && string.Equals(rule.Narrow, narrow, StringComparison.Ordinal));

    /// <summary>Whether some kind cannot have the scope, so that its absence says nothing while the kind is unknown.</summary>
    public static bool DependsOnKind(string scope) => NotForBots.Contains(scope);
}
