using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sidebars of GitLab's pages, by release.</summary>
internal static class Sidebars
{
    private const string UserPanel = "lib/sidebars/user_settings/panel.rb @256c5ea1";

    private static readonly History<ImmutableArray<NavItem>> UserItems = new(
        new HistoryRow<ImmutableArray<NavItem>>("15.11", [.. FlatUserItems("/-/profile", "Access Tokens", "/-/profile")], UserPanel),
        new HistoryRow<ImmutableArray<NavItem>>("16.8", [.. FlatUserItems("/-/profile", "Access Tokens", "/-/user_settings")], $"{UserPanel}; gitlab-org/gitlab MR 139306"),
        new HistoryRow<ImmutableArray<NavItem>>("17.0", [.. FlatUserItems("/-/user_settings/profile", "Access Tokens", "/-/user_settings")], "config/routes/user_settings.rb @0286e4c6"),
        new HistoryRow<ImmutableArray<NavItem>>("17.3", [.. FlatUserItems("/-/user_settings/profile", "Access tokens", "/-/user_settings")], "gitlab-org/gitlab MR 161074"),
        new HistoryRow<ImmutableArray<NavItem>>("18.5", [.. FlatUserItems("/-/user_settings/profile", "Personal access tokens", "/-/user_settings")], "gitlab-org/gitlab MR 205955, bracketed"),
        new HistoryRow<ImmutableArray<NavItem>>("18.10", [.. GroupedUserItems()], "lib/sidebars/user_settings/menus/access_menu.rb @3919ad72, bracketed"));

    private static readonly History<string> ProfilePaths = new(
        new HistoryRow<string>("15.11", "/-/profile", "config/routes/profile.rb @00c00982"),
        new HistoryRow<string>("17.0", "/-/user_settings/profile", "config/routes/user_settings.rb @0286e4c6, bracketed"));

    private static readonly History<string> TokenItems = new(
        new HistoryRow<string>("15.11", "Access Tokens", "lib/sidebars/groups/menus/settings_menu.rb @14bd84b6"),
        new HistoryRow<string>("17.3", "Access tokens", "gitlab-org/gitlab MR 161074"));

    /// <summary>What changed about the sidebars over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "user settings: sidebar", UserItems, items => string.Join(", ", items.Select(item => item.Title))),
        NamedHistory.Of("pages", "Edit profile leads to", ProfilePaths),
        NamedHistory.Of("labels", "group and project settings: sidebar item", TokenItems),
    ];

    /// <summary>Where Edit profile leads.</summary>
    public static string ProfilePath(GitLabVersion version) => ProfilePaths.At(version);

    /// <summary>Where Preferences leads.</summary>
    public const string PreferencesPath = "/-/profile/preferences";

    /// <summary>The sidebar of the user settings.</summary>
    public static Sidebar User(GitLabVersion version) => new("User settings", ProfilePath(version), UserItems.At(version));

    /// <summary>The sidebar of the first pages.</summary>
    public static Sidebar YourWork { get; } = new("Your work", "/", [new NavItem("Projects", "/dashboard/projects", "project"), new NavItem("Groups", "/dashboard/groups", "group")]);

    /// <summary>The sidebar of a group: its settings are there for its owners only.</summary>
    public static Sidebar Of(World world, Group group, User? user)
    {
        var home = $"/{group.FullPath}";
        var resource = new ResourceRef(ResourceKind.Group, group.Id);
        return new Sidebar(group.Name, home,
        [
            new NavItem("Group overview", home, "group"),
            .. world.CanReadTokens(resource, user) ? [GroupSettings(world.Edition, group)] : ImmutableArray<NavItem>.Empty,
        ]);
    }

    /// <summary>The sidebar of a project: its settings are there for its maintainers only.</summary>
    public static Sidebar Of(World world, Project project, User? user)
    {
        var home = $"/{project.FullPath}";
        var resource = new ResourceRef(ResourceKind.Project, project.Id);
        return new Sidebar(project.Name, home,
        [
            new NavItem("Project overview", home, "project"),
            .. world.CanReadTokens(resource, user) ? [ProjectSettings(world.Edition, project)] : ImmutableArray<NavItem>.Empty,
        ]);
    }

    /// <summary>The settings in the sidebar of a group.</summary>
    public static NavItem GroupSettings(Edition edition, Group group)
    {
        var settings = $"/groups/{group.FullPath}/-/settings";
        return Settings(
        [
            new NavItem("General", $"/groups/{group.FullPath}/-/edit"),
            new NavItem("Integrations", $"{settings}/integrations"),
            new NavItem(TokenItems.At(edition.Version), $"{settings}/access_tokens"),
            .. TokenPageLayouts.ServiceAccounts.Holds(edition.Version) && Licence.AllowsServiceAccounts(edition)
                ? [new NavItem("Service accounts", $"{settings}/service_accounts")]
                : ImmutableArray<NavItem>.Empty,
            new NavItem("Repository", $"{settings}/repository"),
            new NavItem("CI/CD", $"{settings}/ci_cd"),
        ]);
    }

    private static NavItem ProjectSettings(Edition edition, Project project)
    {
        var settings = $"/{project.FullPath}/-/settings";
        return Settings(
        [
            new NavItem("General", $"{settings}/general"),
            new NavItem("Integrations", $"{settings}/integrations"),
            new NavItem("Webhooks", $"{settings}/hooks"),
            new NavItem(TokenItems.At(edition.Version), $"{settings}/access_tokens"),
            new NavItem("Repository", $"{settings}/repository"),
            new NavItem("Merge requests", $"{settings}/merge_requests"),
            new NavItem("CI/CD", $"{settings}/ci_cd"),
        ]);
    }

    private static NavItem Settings(ImmutableArray<NavItem> items) => new("Settings", null, "settings") { Children = items };

    private static IEnumerable<NavItem> FlatUserItems(string profile, string tokens, string root) =>
    [
        new("Profile", profile, "profile"),
        new("Account", "/-/profile/account", "account"),
        new("Applications", $"{root}/applications", "applications"),
        new(tokens, $"{root}/personal_access_tokens", "token", "access_token_link"),
        new("Emails", "/-/profile/emails", "mail"),
        new("Password", $"{root}/password/edit", "lock"),
        new("Notifications", "/-/profile/notifications", "bell"),
        new("SSH Keys", root == "/-/profile" ? "/-/profile/keys" : $"{root}/ssh_keys", "key"),
        new("GPG Keys", $"{root}/gpg_keys", "key"),
        new("Preferences", PreferencesPath, "preferences"),
        new("Active Sessions", $"{root}/active_sessions", "monitor"),
        new("Authentication Log", root == "/-/profile" ? "/-/profile/audit_log" : $"{root}/authentication_log", "log"),
    ];

    private static IEnumerable<NavItem> GroupedUserItems()
    {
        const string root = "/-/user_settings";
        return
        [
            new("Profile", $"{root}/profile", "profile"),
            new("Account", "/-/profile/account", "account"),
            new("Access", null, "key")
            {
                Children =
                [
                    new("Password and authentication", "/-/profile/two_factor_auth"),
                    new("Personal access tokens", $"{root}/personal_access_tokens", null, "access_token_link"),
                    new("SSH keys", $"{root}/ssh_keys"),
                    new("GPG keys", $"{root}/gpg_keys"),
                    new("Applications", $"{root}/applications"),
                    new("Active sessions", $"{root}/active_sessions"),
                    new("Authentication log", $"{root}/authentication_log"),
                ],
            },
            new("Emails", "/-/profile/emails", "mail"),
            new("Notifications", "/-/profile/notifications", "bell"),
            new("Preferences", PreferencesPath, "preferences"),
        ];
    }
}
