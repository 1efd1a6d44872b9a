using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Which edition has which page of access tokens, and where.</summary>
public static class TokenPageLayouts
{
    private const string Cards = "gitlab-org/gitlab MR 127853, bracketed";
    private const string PathBefore = "/-/profile/personal_access_tokens";
    private const string PathNow = "/-/user_settings/personal_access_tokens";
    private const string Flag = "config/feature_flags/beta/granular_personal_access_tokens.yml";

    /// <summary>Pages below <c>/-/user_settings</c>; before, and by redirect for some releases, they were below <c>/-/profile</c> (MR
    /// 139306, bracketed).</summary>
    public static readonly VersionRange MovedToUserSettings = VersionRange.From("16.8");

    /// <summary>The old path of the personal tokens' page is the page.</summary>
    public static readonly VersionRange OldPathIsPage = VersionRange.UpTo("16.7");

    /// <summary>The old path of the personal tokens' page redirects: seen up to 17.1.8, gone on GitLab.com in November 2024; what lies
    /// between is not known.</summary>
    public static readonly VersionRange OldPathRedirects = new(GitLabVersion.Parse("16.8"), GitLabVersion.Parse("17.1"));

    /// <summary>The page of one's own tokens is below <c>/-/user_settings</c> and lists them as JSON, too.</summary>
    public static readonly VersionRange MovedAndLegacy = new(GitLabVersion.Parse("16.8"), GitLabVersion.Parse("18.0"));

    /// <summary>Service accounts have pages (<c>doc/user/profile/service_accounts.md</c>).</summary>
    public static readonly VersionRange ServiceAccounts = VersionRange.From("17.11");

    private static readonly HistoryRow<TokenPageLayout>[] Common =
    [
        new("15.11", TokenPageLayout.OpenForm, "app/views/groups/settings/access_tokens/index.html.haml before 16.3"),
        new("16.3", TokenPageLayout.Card, Cards),
        new("18.1", TokenPageLayout.Shared, "gitlab-org/gitlab MR 194582"),
    ];

    private static readonly History<TokenPageLayout> PersonalOnGitLabCom =
        new([.. Common, new("18.10", TokenPageLayout.Dropdown, $"{Flag}, rolled out March 2026")]);
    private static readonly History<TokenPageLayout> PersonalElsewhere =
        new([.. Common, new("19.2", TokenPageLayout.Dropdown, $"{Flag}, on by default")]);

    private static readonly History<TokenPageLayout> Resource = new(
        new HistoryRow<TokenPageLayout>("15.11", TokenPageLayout.OpenForm,
            "app/views/groups/settings/access_tokens/index.html.haml before 16.3"),
        new HistoryRow<TokenPageLayout>("16.3", TokenPageLayout.Card, Cards));

    /// <summary>What changed about the pages over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("pages", "personal access tokens",
            PersonalOnGitLabCom) with { Concerns = edition => edition.Offering == Offering.GitLabCom },
        NamedHistory.Of("pages", "personal access tokens",
            PersonalElsewhere) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
        NamedHistory.Of("pages", "group and project access tokens", Resource),
        NamedHistory.Of("pages", "service accounts", ServiceAccounts, "doc/user/profile/service_accounts.md"),
        NamedHistory.Of("pages", "path of the personal access tokens", MovedToUserSettings, "gitlab-org/gitlab MR 139306, bracketed",
            PathNow, PathBefore),
        NamedHistory.Of("pages", $"{PathBefore} is the page", OldPathIsPage, "gitlab-org/gitlab MR 139306, bracketed"),
        NamedHistory.Of("pages", $"{PathBefore} redirects", OldPathRedirects,
            "gitlab-org/gitlab MR 139306; NGitLab's tests against 17.1.8; end bracketed"),
        NamedHistory.Of("pages", "personal access tokens as JSON below /-/user_settings", MovedAndLegacy,
            "app/controllers/user_settings/personal_access_tokens_controller.rb, bracketed"),
    ];

    /// <summary>The page of one's own personal access tokens.</summary>
    public static TokenPageLayout OfPersonal(Edition edition) =>
        (edition.Offering == Offering.GitLabCom ? PersonalOnGitLabCom : PersonalElsewhere).At(edition.Version);

    /// <summary>The page of a group's or project's access tokens.</summary>
    public static TokenPageLayout OfResource(Edition edition) => Resource.At(edition.Version);

    /// <summary>The path of the form for a personal access token, below the world's root.</summary>
    public static string PersonalFormPath(Edition edition) =>
        OfPersonal(edition) == TokenPageLayout.Dropdown ? $"{PathNow}/legacy/new" : PersonalPath(edition.Version);

    /// <summary>The path of the page of one's own personal access tokens, below the world's root.</summary>
    public static string PersonalPath(GitLabVersion version) =>
        MovedToUserSettings.Holds(version) ? PathNow : PathBefore;
}
