using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>
/// The set-ups, as rows, read off Aikido's public pages. A row asks for the scopes that its page asks for; which of them
/// a kind cannot have at all is a rule of GitLab and is in <see cref="ScopeRules"/>.
/// </summary>
internal static class Profiles
{
    public const string Auto = "auto";

    private const string GitLabsRole = "GitLab (reading private code)";

    private static readonly ImmutableArray<string> ThreeReading = ["read_api", "read_user", "read_repository"];

    private static readonly ImmutableArray<string> Pushing = ["api", "write_repository"];

    public static readonly Profile Personal = new(
        "pat", "code scanning with a personal access token", "code-scanning-with-a-personal-access-token",
        [TokenKind.Personal, TokenKind.ServiceAccount], ThreeReading, 20, "Reporter", GitLabsRole, ExpiryWish.Never);

    public static readonly Profile GroupToken = new(
        "group-token", "code scanning with a group access token", "code-scanning-with-a-personal-access-token",
        [TokenKind.Group], ThreeReading, 20, "Reporter", GitLabsRole, ExpiryWish.Never);

    public static readonly ImmutableArray<Profile> All =
    [
        Personal,
        GroupToken,
        new("service-account", "code scanning with a service account", "code-scanning-with-a-service-account-access-token",
            [TokenKind.ServiceAccount], ["api"], 40, "Maintainer", "the page", ExpiryWish.NeverOrLatest),
        new("self-managed", "code scanning of a self-managed GitLab", "connect-gitlab-self-managed-server-to-aikido",
            [TokenKind.ServiceAccount, TokenKind.Personal], ThreeReading, 20, "Reporter", GitLabsRole, ExpiryWish.ByPolicy),
        new("mr-gating", "scans of merge requests", "gitlab-mr-gating",
            [TokenKind.ServiceAccount, TokenKind.Personal], ["api"], 40, "Maintainer", "the page", ExpiryWish.ByPolicy),
        new("autofix-cloud", "AutoFix on GitLab.com", "autofix-for-gitlab-cloud-with-personal-access-token",
            [TokenKind.Group], Pushing, 30, "Developer", "the page", ExpiryWish.NeverOrLatest),
        new("autofix-self-managed", "AutoFix on a self-managed GitLab", "autofix-for-gitlab-self-managed",
            [TokenKind.Personal, TokenKind.ServiceAccount], Pushing, 30, "Developer", "GitLab (pushing code)", ExpiryWish.Unsaid),
    ];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.Ordinal));

    /// <summary>What <c>auto</c> means for a kind. A project token is held against the group row, which refuses its kind.</summary>
    public static Profile For(TokenKind kind) => kind is TokenKind.Group or TokenKind.Project ? GroupToken : Personal;
}
