using System.Collections.Frozen;
using AikidoGitLabSim.Validator.Judging.Contradictions;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>The stable codes, and the exit code of each that a failed check can carry.</summary>
internal static class Codes
{
    public const string Input = "E_INPUT";
    public const string Dns = "E_DNS";
    public const string Connect = "E_CONNECT";
    public const string PrivateAddress = "W_PRIVATE_ADDRESS";
    public const string Timeout = "E_TIMEOUT";
    public const string TlsExpired = "E_TLS_EXPIRED";
    public const string TlsName = "E_TLS_NAME";
    public const string TlsCa = "E_TLS_CA";
    public const string TlsClient = "E_TLS_CLIENT";
    public const string TlsHandshake = "E_TLS_HANDSHAKE";
    public const string NotGitLab = "E_NOT_GITLAB";
    public const string Redirect = "E_REDIRECT";
    public const string Edge = "E_EDGE";
    public const string Rate = "E_RATE";
    public const string Server = "E_SERVER";
    public const string Unreadable = "E_UNREADABLE";
    public const string Clock = "W_CLOCK";
    public const string ClockUnknown = "I_CLOCK_UNKNOWN";
    public const string UnknownToken = "E_UNKNOWN_TOKEN";
    public const string Revoked = "E_REVOKED";
    public const string Expired = "E_EXPIRED";
    public const string Inactive = "E_INACTIVE";
    public const string ImpersonationOff = "E_IMPERSONATION_OFF";
    public const string TokenPolicy = "E_TOKEN_POLICY";
    public const string Blocked = "E_BLOCKED";
    public const string Forbidden = "E_FORBIDDEN";
    public const string NotPat = "E_NOT_PAT";
    public const string GranularOpaque = "I_GRANULAR_OPAQUE";
    public const string ScopeOpaque = "I_SCOPE_OPAQUE";
    public const string OldGitLab = "I_OLD_GITLAB";
    public const string KindUnknown = "I_KIND_UNKNOWN";
    public const string KindProject = "E_KIND_PROJECT";
    public const string KindGranular = "E_KIND_GRANULAR";
    public const string KindProfile = "E_KIND_PROFILE";
    public const string KindPersonal = "W_KIND_PERSONAL";
    public const string ScopeMissing = "E_SCOPE_MISSING";
    public const string ScopeImplied = "I_SCOPE_IMPLIED";
    public const string ScopesUnknown = "I_SCOPES_UNKNOWN";
    public const string ScopeExcess = "W_SCOPE_EXCESS";
    public const string Never = "I_NEVER";
    public const string Expires = "W_EXPIRES";
    public const string ExpiresSoon = "W_EXPIRES_SOON";
    public const string ExpiryUnknown = "I_EXPIRY_UNKNOWN";
    public const string Name = "W_NAME";
    public const string NameNear = "I_NAME_NEAR";
    public const string GroupInvisible = "E_GROUP_INVISIBLE";
    public const string GroupNotCovered = "E_GROUP_NOT_COVERED";
    public const string PathDecoded = "E_PATH_DECODED";
    public const string GroupGranular = "E_GROUP_GRANULAR";
    public const string NotTopLevel = "W_NOT_TOP_LEVEL";
    public const string NoProjects = "E_NO_PROJECTS";
    public const string ProjectInvisible = "E_PROJECT_INVISIBLE";
    public const string RoleLow = "W_ROLE_LOW";
    public const string NeverAgainstPolicy = "W_NEVER";
    public const string VersionUnknown = "I_VERSION_UNKNOWN";
    public const string TierInferred = "I_TIER_INFERRED";
    public const string TierUnknown = "I_TIER_UNKNOWN";
    public const string RepoApi = "E_REPO_API";
    public const string RepoEmpty = "I_REPO_EMPTY";
    public const string GitRole = "E_GIT_ROLE";
    public const string GitScope = "E_GIT_SCOPE";
    public const string GitProjectDenied = "E_GIT_PROJECT_DENIED";
    public const string GitHttpDisabled = "E_GIT_HTTP_DISABLED";
    public const string GitSso = "E_GIT_SSO";
    public const string GitInvisible = "E_GIT_INVISIBLE";
    public const string RateLow = "I_RATE";
    public const string Banned = "E_BANNED";
    public const string ReuseShared = "I_REUSE_SHARED";
    public const string ReuseOld = "I_REUSE_OLD";
    public const string ReuseUnknown = "I_REUSE_UNKNOWN";
    public const string Contradiction = "E_CONTRADICTION";

    private static readonly FrozenDictionary<string, int> Exits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [Input] = ExitCodes.Input,
        [Dns] = ExitCodes.NotGitLab,
        [Connect] = ExitCodes.NotGitLab,
        [Timeout] = ExitCodes.NotGitLab,
        [TlsExpired] = ExitCodes.NotGitLab,
        [TlsName] = ExitCodes.NotGitLab,
        [TlsCa] = ExitCodes.NotGitLab,
        [TlsClient] = ExitCodes.NotGitLab,
        [TlsHandshake] = ExitCodes.NotGitLab,
        [NotGitLab] = ExitCodes.NotGitLab,
        [Redirect] = ExitCodes.NotGitLab,
        [Edge] = ExitCodes.NotGitLab,
        [UnknownToken] = ExitCodes.CredentialRejected,
        [Revoked] = ExitCodes.CredentialRejected,
        [Expired] = ExitCodes.CredentialRejected,
        [Inactive] = ExitCodes.CredentialRejected,
        [ImpersonationOff] = ExitCodes.CredentialRejected,
        [TokenPolicy] = ExitCodes.CredentialRejected,
        [Blocked] = ExitCodes.CredentialRejected,
        [NotPat] = ExitCodes.CredentialRejected,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The exit code of a failed check; a code that names no other is a requirement that does not hold.</summary>
    public static int ExitOf(string? code) =>
        code is not null && Exits.TryGetValue(code, out var exit) ? exit : ExitCodes.RequirementNotMet;
}
