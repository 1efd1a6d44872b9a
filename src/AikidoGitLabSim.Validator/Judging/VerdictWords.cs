using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What each finding is called in the verdict's one sentence: a clause about the token ("it …") or the host.</summary>
internal static class VerdictWords
{
    private static readonly FrozenDictionary<string, string> Failed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Codes.Dns] = "the host's name does not resolve",
        [Codes.Connect] = "the connection failed",
        [Codes.Timeout] = "it did not answer in time",
        [Codes.TlsExpired] = "its certificate is expired or not yet valid",
        [Codes.TlsName] = "its certificate is for another name",
        [Codes.TlsCa] = "its certificate is not trusted",
        [Codes.TlsClient] = "it requires a client certificate",
        [Codes.TlsHandshake] = "the TLS handshake failed",
        [Codes.NotGitLab] = "there is no GitLab API at this address",
        [Codes.Redirect] = "the address redirects elsewhere",
        [Codes.Edge] = "a proxy or firewall answered instead of GitLab",
        [Codes.UnknownToken] = "this GitLab does not know it",
        [Codes.Revoked] = "it was revoked",
        [Codes.Expired] = "it has expired",
        [Codes.Inactive] = "it is not active",
        [Codes.ImpersonationOff] = "impersonation tokens are disabled",
        [Codes.TokenPolicy] = "a policy forbids its use",
        [Codes.Blocked] = "GitLab denies access to its user",
        [Codes.NotPat] = "it is not an access token",
        [Codes.KindProject] = "it is a project access token, which cannot cover a group",
        [Codes.KindGranular] = "it is a fine-grained token, which has no scopes",
        [Codes.KindProfile] = "its kind does not match the profile",
        [Codes.ScopeMissing] = "it lacks a scope",
        [Codes.ExpiresSoon] = "it expires within a week",
        [Codes.GroupInvisible] = "it does not see the group",
        [Codes.GroupNotCovered] = "it does not cover the group",
        [Codes.GroupGranular] = "the group accepts only fine-grained tokens",
        [Codes.NoProjects] = "it sees no project that can be scanned",
        [Codes.ProjectInvisible] = "it does not see the project",
        [Codes.RoleLow] = "its role is too low",
        [Codes.RepoApi] = "it cannot read code through the API",
        [Codes.GitRole] = "git cannot clone with it",
        [Codes.GitScope] = "git cannot clone with it",
        [Codes.GitProjectDenied] = "git cannot clone with it",
        [Codes.GitInvisible] = "git cannot clone with it",
        [Codes.GitSso] = "git requires a single sign-on session",
        [Codes.GitHttpDisabled] = "git over HTTPS is disabled",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Warned = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Codes.Clock] = "this machine's clock is wrong",
        [Codes.PrivateAddress] = "Aikido's cloud cannot reach this GitLab",
        [Codes.ScopeExcess] = "it has more scopes than needed",
        [Codes.Expires] = "it expires, although this GitLab allows tokens without an expiration date",
        [Codes.ExpiresSoon] = "it expires within a month",
        [Codes.NeverAgainstPolicy] = "it never expires",
        [Codes.Name] = "its user name is not the one that was asked for",
        [Codes.NotTopLevel] = "the group is not a top-level group",
        [Codes.RoleLow] = "it may not cover every project",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Open = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [CheckIds.GitLab] = "whether this is a GitLab",
        [CheckIds.Token] = "whether the token is accepted",
        [CheckIds.Kind] = "what kind of token it is",
        [CheckIds.ScopesRequired] = "which scopes it has",
        [CheckIds.Expiry] = "when it expires",
        [CheckIds.Group] = "whether it covers the group",
        [CheckIds.Projects] = "which projects it can read",
        [CheckIds.RepoApi] = "whether code can be read through the API",
        [CheckIds.RepoGit] = "whether git can clone",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The clauses of all that failed, each once.</summary>
    public static ImmutableArray<string> OfFailures(ImmutableArray<CheckResult> results, ReportScopes? scopes, string? role) =>
        Clauses(results.Where(result => result.Status == CheckStatus.Fail).Select(result => result.Code switch
        {
            Codes.ScopeMissing when scopes is { Missing: [_, ..] missing } => $"it lacks {string.Join(", ", missing)}",
            Codes.RoleLow when role is not null => $"its role is below {role}",
            { } code => Failed.GetValueOrDefault(code),
            null => null,
        }));

    /// <summary>The clauses of all that warns.</summary>
    public static ImmutableArray<string> OfWarnings(ImmutableArray<CheckResult> results) =>
        Clauses(results.Where(result => result is { Status: CheckStatus.Warn, Code: not null })
            .Select(result => Warned.GetValueOrDefault(result.Code ?? "")));

    /// <summary>The questions that are open and must not be, as far as they are the first of their kind.</summary>
    public static ImmutableArray<string> OfUnknowns(ImmutableArray<CheckResult> results) =>
        Clauses(results.Where(result => result is { Status: CheckStatus.Unknown, Severity: Severity.Error })
            .Select(result => Open.GetValueOrDefault(result.Id)));

    private static ImmutableArray<string> Clauses(IEnumerable<string?> words) =>
        [.. words.OfType<string>().Distinct(StringComparer.Ordinal)];
}
