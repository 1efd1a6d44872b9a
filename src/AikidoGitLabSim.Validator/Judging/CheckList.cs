using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Judging.Checks;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>All checks, in the order in which they run and are reported.</summary>
internal static class CheckList
{
    private const string Docs = "https://docs.gitlab.com/";

    public static readonly ImmutableArray<Check> All =
    [
        new(CheckIds.Input, true, [], [], [], null, InputCheck.Judge),
        new(CheckIds.Reach, true, [CheckIds.Input], [Probes.Version], ["O-08", "O-12"], null, ConnectionCheck.Judge),
        new(CheckIds.Tls, true, [CheckIds.Reach], [Probes.Version], [], null, TlsCheck.Judge),
        new(CheckIds.GitLab, true, [CheckIds.Tls], [Probes.Version, .. Discovery.Asked], ["O-08"], Docs + "api/rest/", GitLabCheck.Judge),
        new(CheckIds.Clock, false, [CheckIds.GitLab], [Probes.Version], [], null, ClockCheck.Judge),
        new(CheckIds.Token, true, [CheckIds.GitLab], [Probes.Self], ["S-24", "O-05"], Docs + "api/personal_access_tokens/",
            TokenCheck.Judge),
        new(CheckIds.Kind, true, [CheckIds.Token], [Probes.Self, Probes.User], ["S-04", "S-11", "O-09"], Docs + "security/tokens/",
            KindCheck.Judge),
        new(CheckIds.ScopesRequired, true, [CheckIds.Token], [Probes.Self], ["S-21"], Docs + "security/tokens/access_token_scopes/",
            RequiredScopesCheck.Judge),
        new(CheckIds.ScopesExcess, false, [CheckIds.Token], [Probes.Self], ["S-21"], Docs + "security/tokens/access_token_scopes/",
            ExcessScopesCheck.Judge),
        new(CheckIds.Expiry, true, [CheckIds.Token], [Probes.Self], ["S-20", "O-07"], Docs + "user/profile/personal_access_tokens/",
            ExpiryCheck.Judge),
        new(CheckIds.Identity, false, [CheckIds.Token], [Probes.User], ["S-03"], null, IdentityCheck.Judge),
        new(CheckIds.Version, false, [CheckIds.Token], [Probes.Metadata], ["S-18", "S-23"], Docs + "api/metadata/", VersionCheck.Judge),
        new(CheckIds.Tier, false, [CheckIds.Token], [Probes.Namespace], ["S-05", "S-13"], Docs + "api/namespaces/", TierCheck.Judge),
        new(CheckIds.Group, true, [CheckIds.Token, CheckIds.Kind],
            [Probes.Group, Probes.TokenGroup, Probes.Member, Probes.Subgroups, Probes.TopGroups, Probes.AnyGroups], ["O-03", "O-12"],
            Docs + "user/group/", GroupCheck.Judge),
        new(CheckIds.Projects, true, [CheckIds.Token, CheckIds.Kind, CheckIds.Group],
            [Probes.ProjectsVisible, Probes.ProjectsReadable, Probes.Project, Probes.ProjectReadable],
            ["O-01", "O-03", "O-10"], Docs + "user/permissions/", ProjectsCheck.Judge),
        new(CheckIds.RepoApi, true, [CheckIds.Token, CheckIds.Kind, CheckIds.Group],
            [Probes.Tree, Probes.File], ["S-06", "O-01"], Docs + "api/repositories/", RepoApiCheck.Judge),
        new(CheckIds.RepoGit, true, [CheckIds.Token, CheckIds.Kind, CheckIds.Group],
            [Probes.Git], ["S-06", "O-01"], Docs + "topics/git/troubleshooting_git/", RepoGitCheck.Judge),
        new(CheckIds.RateLimit, true, [CheckIds.Tls], [Probes.Version, Probes.Self], [],
            Docs + "administration/settings/user_and_ip_rate_limits/", RateLimitCheck.Judge),
        new(CheckIds.Reuse, false, [CheckIds.Token], [Probes.Self], ["O-13"], Docs + "user/profile/personal_access_tokens/",
            ReuseCheck.Judge),
        new(CheckIds.Consistency, true, [CheckIds.GitLab], [Probes.Version, Probes.Self], [], null, ConsistencyCheck.Judge),
    ];

    /// <summary>The check that an answer was first asked for.</summary>
    public static string AskerOf(ReadAnswer answer) =>
        All.First(check => check.Probes.Contains(answer.Exchange.Probe, StringComparer.Ordinal)).Id;
}
