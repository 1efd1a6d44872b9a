using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Which kinds of token there are where, and what sets them apart.</summary>
public static class TokenKinds
{
    /// <summary>Service accounts: <c>doc/user/profile/service_accounts.md</c>.</summary>
    public static readonly VersionRange ServiceAccountsExist = VersionRange.From("16.1");

    private static readonly ImmutableArray<(TokenKind Kind, Func<Edition, bool> Exists)> Rows =
    [
        (TokenKind.Personal, _ => true),
        (TokenKind.Group, edition => Licence.Allows(edition, ResourceKind.Group, trial: false)),
        (TokenKind.Project, edition => Licence.Allows(edition, ResourceKind.Project, trial: false)),
        (TokenKind.ServiceAccount, edition => Licence.AllowsServiceAccounts(edition) && ServiceAccountsExist.Holds(edition.Version)),
        (TokenKind.Impersonation, edition => edition.Offering != Offering.GitLabCom), // doc/api/rest/authentication.md: Self-Managed and Dedicated
        (TokenKind.FineGrained, edition => ScopeCatalogue.FineGrainedExist.Holds(edition.Version)),
        (TokenKind.OAuth, _ => true),
    ];

    /// <summary>What changed about kinds over the releases; by edition <see cref="In"/> tells more.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("token kinds", Title(TokenKind.ServiceAccount), ServiceAccountsExist, "doc/user/profile/service_accounts.md")
            with { Concerns = Licence.AllowsServiceAccounts },
        NamedHistory.Of("token kinds", Title(TokenKind.FineGrained), ScopeCatalogue.FineGrainedExist, "app/models/personal_access_token.rb"),
    ];

    /// <summary>All kinds.</summary>
    public static ImmutableArray<TokenKind> All { get; } = [.. Rows.Select(row => row.Kind)];

    /// <summary>Those of a group or project, which act through a bot.</summary>
    public static ImmutableArray<TokenKind> OfResources { get; } = [TokenKind.Group, TokenKind.Project];

    /// <summary>Those that are rows of the personal access tokens' table.</summary>
    public static ImmutableArray<TokenKind> OfTable { get; } = All.Remove(TokenKind.OAuth);

    /// <summary>Those that carry scopes.</summary>
    public static ImmutableArray<TokenKind> WithScopes { get; } = All.Remove(TokenKind.FineGrained);

    /// <summary>The kinds that an edition hands out; on GitLab.com to its customers.</summary>
    public static ImmutableArray<TokenKind> In(Edition edition) => [.. Rows.Where(row => row.Exists(edition)).Select(row => row.Kind)];

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
