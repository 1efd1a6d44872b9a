using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sidebar of the user settings, by release.</summary>
internal static class UserSidebar
{
    private const string Panel = "lib/sidebars/user_settings/panel.rb @256c5ea1";
    private const string Access = "lib/sidebars/user_settings/menus/access_menu.rb @3919ad72, bracketed";

    private static readonly History<ImmutableArray<NavItem>> Items = new(
        Row("15.11", Flat("/-/profile", "Access Tokens", "/-/profile", hasComments: false), Panel),
        Row("16.0", Flat("/-/profile", "Access Tokens", "/-/profile", hasComments: true), $"{Panel}; Comment templates bracketed"),
        Row("16.8", Flat("/-/profile", "Access Tokens", "/-/user_settings", hasComments: true), $"{Panel}; gitlab-org/gitlab MR 139306"),
        Row("17.0", Flat("/-/user_settings/profile", "Access Tokens", "/-/user_settings", hasComments: true),
            "config/routes/user_settings.rb @0286e4c6"),
        Row("17.3", Flat("/-/user_settings/profile", "Access tokens", "/-/user_settings", hasComments: true),
            "gitlab-org/gitlab MR 161074"),
        Row("18.5", Flat("/-/user_settings/profile", "Personal access tokens", "/-/user_settings", hasComments: true),
            "gitlab-org/gitlab MR 205955, bracketed"),
        Row("18.10", Grouped(), Access));

    /// <summary>What changed about the sidebar over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("labels", "user settings: sidebar", Items, Words)];

    /// <summary>The items of a release.</summary>
    public static ImmutableArray<NavItem> At(GitLabVersion version) => Items.At(version);

    /// <summary>The names of items, with those below them in brackets.</summary>
    public static string Words(ImmutableArray<NavItem> items) =>
        string.Join(", ", items.Select(item => item.Children.IsEmpty ? item.Title : $"{item.Title} ({Words(item.Children)})"));

    private static HistoryRow<ImmutableArray<NavItem>> Row(string since, IEnumerable<NavItem> items, string source) =>
        new(since, [.. items], source);

    private static IEnumerable<NavItem> Flat(string profile, string tokens, string root, bool hasComments)
    {
        var isOld = root == "/-/profile";
        IEnumerable<NavItem> comments = hasComments ? [new("Comment templates", "/-/profile/comment_templates", "log")] : [];
        return
        [
            new("Profile", profile, "profile"),
            new("Account", "/-/profile/account", "account"),
            new("Applications", $"{root}/applications", "applications"),
            new("Chat", "/-/profile/chat_names", "mail"),
            new(tokens, $"{root}/personal_access_tokens", "token", "access-token-link"),
            new("Emails", "/-/profile/emails", "mail"),
            new("Password", $"{root}/password/edit", "lock"),
            new("Notifications", "/-/profile/notifications", "bell"),
            new("SSH Keys", isOld ? "/-/profile/keys" : $"{root}/ssh_keys", "key"),
            new("GPG Keys", $"{root}/gpg_keys", "key"),
            new("Preferences", Sidebars.PreferencesPath, "preferences"),
            .. comments,
            new("Active Sessions", $"{root}/active_sessions", "monitor"),
            new("Authentication Log", isOld ? "/-/profile/audit_log" : $"{root}/authentication_log", "log"),
            new("Usage Quotas", "/-/profile/usage_quotas", "clock"),
        ];
    }

    private static IEnumerable<NavItem> Grouped()
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
                    new("Personal access tokens", $"{root}/personal_access_tokens", null, "access-token-link"),
                    new("SSH keys", $"{root}/ssh_keys"),
                    new("GPG keys", $"{root}/gpg_keys"),
                    new("Applications", $"{root}/applications"),
                    new("Active sessions", $"{root}/active_sessions"),
                    new("Authentication log", $"{root}/authentication_log"),
                ],
            },
            new("Chat", "/-/profile/chat_names", "mail"),
            new("Emails", "/-/profile/emails", "mail"),
            new("Notifications", "/-/profile/notifications", "bell"),
            new("Preferences", Sidebars.PreferencesPath, "preferences"),
            new("Comment templates", "/-/profile/comment_templates", "log"),
            new("Usage quotas", "/-/profile/usage_quotas", "clock"),
        ];
    }
}
