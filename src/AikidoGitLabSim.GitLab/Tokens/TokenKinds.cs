using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Which kinds of token there are where, and what sets them apart.</summary>
public static class TokenKinds
{
    /// <summary>Service accounts: <c>doc/user/profile/service_accounts.md</c>.</summary>
    public static readonly VersionRange ServiceAccountsExist = VersionRange.From("16.1");

    private static readonly ImmutableArray<(TokenKind Kind, VersionRange Exists, Func<Edition, bool> Allowed)> Rows =
    [
        (TokenKind.Personal, VersionRange.Always, _ => true),
        (TokenKind.Group, VersionRange.Always, edition => Licence.Allows(edition, ResourceKind.Group, trial: false)),
        (TokenKind.Project, VersionRange.Always, edition => Licence.Allows(edition, ResourceKind.Project, trial: false)),
        (TokenKind.ServiceAccount, ServiceAccountsExist, Licence.AllowsServiceAccounts),
        // doc/api/rest/authentication.md: Self-Managed and Dedicated
        (TokenKind.Impersonation, VersionRange.Always, edition => edition.Offering != Offering.GitLabCom),
        (TokenKind.FineGrained, ScopeCatalogue.FineGrainedExist, _ => true),
        (TokenKind.OAuth, VersionRange.Always, _ => true),
    ];

    /// <summary>All kinds of token.</summary>
    public static ImmutableArray<TokenKind> All { get; } = [.. Rows.Select(row => row.Kind)];

    /// <summary>Those of a group or project, which act through a bot.</summary>
    public static ImmutableArray<TokenKind> OfResources { get; } = [TokenKind.Group, TokenKind.Project];

    /// <summary>Those that are rows of the personal access tokens' table.</summary>
    public static ImmutableArray<TokenKind> OfTable { get; } = All.Remove(TokenKind.OAuth);

    /// <summary>The kinds of token that have scopes.</summary>
    public static ImmutableArray<TokenKind> WithScopes { get; } = All.Remove(TokenKind.FineGrained);

    /// <summary>The kinds that an edition hands out; on GitLab.com to its customers.</summary>
    public static ImmutableArray<TokenKind> In(Edition edition) =>
        [.. Rows.Where(row => row.Exists.Holds(edition.Version) && row.Allowed(edition)).Select(row => row.Kind)];

    /// <summary>The first release that has a kind; null: all simulated ones have it.</summary>
    public static GitLabVersion? Since(TokenKind kind) => Rows.First(row => row.Kind == kind).Exists.Since;

    /// <summary>GitLab's word for a kind.</summary>
    public static string Title(TokenKind kind) => kind switch
    {
        TokenKind.Personal => "personal",
        TokenKind.Group => "group",
        TokenKind.Project => "project",
        TokenKind.Impersonation => "impersonation",
        TokenKind.ServiceAccount => "service-account",
        TokenKind.FineGrained => "fine-grained",
        _ => "oauth",
    };
}
