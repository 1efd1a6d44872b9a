using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Sets required scopes against granted ones. Adding a scope to the granted never makes a verdict worse.</summary>
internal static class ScopeClassifier
{
    public static ImmutableArray<ScopeVerdict> Classify(Profile profile, ImmutableArray<string> granted, TokenKind kind) =>
        [.. profile.Scopes.Select(scope => Classify(scope, granted, kind))];

    /// <summary>What is granted beyond the profile, gravest first; what one of the profile's own scopes includes anyway is no
    /// excess.</summary>
    public static ImmutableArray<string> Excess(Profile profile, ImmutableArray<string> granted) =>
        [.. granted.Except(profile.Scopes, StringComparer.Ordinal).Where(scope =>
            !profile.Scopes.Any(wanted => ScopeRules.Implies(wanted, scope))).OrderBy(Rank).ThenBy(scope => scope, StringComparer.Ordinal)];

    private static ScopeVerdict Classify(string scope, ImmutableArray<string> granted, TokenKind kind)
    {
        if (granted.Contains(scope, StringComparer.Ordinal))
            return new(scope, ScopeState.Granted);
        var broad = ScopeRules.Implications.FirstOrDefault(rule =>
            string.Equals(rule.Narrow, scope, StringComparison.Ordinal) && granted.Contains(rule.Broad, StringComparer.Ordinal)).Broad;
        if (broad is not null)
            return new(scope, ScopeState.Implied, broad);
        if (ScopeRules.Unobtainable(scope, kind))
            return new(scope, ScopeState.Unobtainable);
        return new(scope, kind == TokenKind.Unknown && ScopeRules.DependsOnKind(scope) ? ScopeState.Undecided : ScopeState.Missing);
    }

    private static int Rank(string scope)
    {
        var at = ScopeRules.Dangers.Select(danger => danger.Scope).ToImmutableArray().IndexOf(scope);
        return at < 0 ? int.MaxValue : at;
    }
}
