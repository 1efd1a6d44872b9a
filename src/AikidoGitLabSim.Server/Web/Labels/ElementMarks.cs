using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The attributes by which scripts find elements of GitLab's pages, by release. Test code of others relies on them.</summary>
internal static class ElementMarks
{
    private const string NGitLab = "NGitLab.Tests/Docker/GitLabDockerContainer.cs, run against 15.11";
    private const string NGitLab166 = "NGitLab.Tests/Docker/GitLabDockerContainer.cs, run against 16.6.2";
    private const string NGitLab17 = "NGitLab.Tests/Docker/GitLabDockerContainer.cs, run against 17.1.8";
    private const string NGitLab18 = "NGitLab.Tests/Docker/GitLabDockerContainer.cs, run against 18.1.6";
    private const string OldForm = "app/views/shared/access_tokens/_form.html.haml @07b1e269";
    private const string OldExpiry = "app/assets/javascripts/access_tokens/components/expires_at_field.vue, copy of 15.3 to 16.x";
    private const string OldQa = "qa/qa/page of 15.x; bracketed";
    private const string Change = "change of 16.5 to 16.7; bracketed";
    private const string Ui = "@gitlab/ui, date picker";
    private const string SavedSignIn = "a saved sign-in page of 16.8 to 17.3";
    private const string Sidebar = "spec/frontend/super_sidebar; bracketed";
    private const string Shared = "app/assets/javascripts/vue_shared/access_tokens/components";

    /// <summary>Attributes as written in HTML, without the brackets; null: the release does not have them.</summary>
    private static readonly ImmutableArray<(string Element, History<string?> Rows)> Table =
    [
        ("login-page", Of(("15.11", Qa("login_page"), OldQa), ("16.6", Test("login-page"), $"{SavedSignIn}; {Change}"))),
        ("sign-in-form-id", Of(("15.11", "id=new_user class=new_user", NGitLab),
            ("16.0", "class=js-sign-in-form", $"absent from {SavedSignIn} and from GitLab.com 18.6; bracketed"))),
        ("sign-in-form", Of(("15.11", Test("sign-in-form"), NGitLab))),
        ("username-field", Of(("15.11", Qa("login_field"), OldQa), ("16.6", Test("username-field"), Change))),
        ("password-field", Of(("15.11", Qa("password_field"), OldQa), ("16.6", Test("password-field"), Change))),
        ("sign-in-button", Of(("15.11", Qa("sign_in_button"), OldQa), ("16.6", Test("sign-in-button"), Change))),
        ("register-link", Of(("15.11", Qa("register_link"), OldQa), ("16.6", Test("register-link"), $"{SavedSignIn}; {Change}"))),
        ("flash-container", Of(("15.11", Qa("flash_container"), OldQa), ("16.6", Test("flash-container"), $"{SavedSignIn}; {Change}"))),
        ("access-token-name-field",
            Of(("15.11", Qa("access_token_name_field"), OldForm), ("16.6", Test("access-token-name-field"), NGitLab166))),
        ("create-token-button", Of(("15.11", Qa("create_token_button"), OldForm), ("16.6", Test("create-token-button"), Change))),
        ("access-token-access-level",
            Of(("15.11", Qa("access_token_access_level"), OldForm), ("16.6", Test("access-token-access-level"), Change))),
        ("expiry-date-field", Of(("15.11", Qa("expiry_date_field"), OldExpiry), ("16.6", Test("expiry-date-field"), Change))),
        ("gl-datepicker-input", Of(("15.11", Test("gl-datepicker-input"), Ui))),
        ("clear-button", Of(("15.11", Test("clear-button"), Ui))),
        ("scope-checkbox", Of(("15.11", "data-qa-selector=*_checkbox", OldQa),
            ("16.6", "data-testid=*-checkbox", $"qa/qa/page/component/access_tokens.rb; {Change}"))),
        ("add-new-token-button", Of(("15.11", null, NGitLab), ("16.3", Test("add-new-token-button"), $"{NGitLab166}; bracketed"))),
        ("created-access-token-field", Of(
            ("15.11", Qa("created_access_token_field"), OldQa),
            ("16.6", Test("created-access-token-field"), $"qa/qa/page/component/access_tokens.rb; {NGitLab18}; {Change}"))),
        ("access-token-section", Of(("15.11", Test("access-token-section"), "new_access_token_app.vue; bracketed"))),
        ("success-message", Of(("15.11", Test("success-message"), "new_access_token_app.vue; bracketed"))),
        ("clipboard-button", Of(
            ("15.11", Qa("clipboard_button"), OldQa), ("17.0", Test("clipboard-button"), $"{NGitLab17}; bracketed"),
            ("17.2", null, "absent from a later release that is not known; bracketed"))),
        ("toggle-visibility-button", Of(("15.11", Test("toggle-visibility-button"), "input_copy_toggle_visibility.vue"))),
        ("revoke-button",
            Of(("15.11", Qa("revoke_button"), OldQa), ("16.6", Test("revoke-button"), $"qa/qa/page/component/access_tokens.rb; {Change}"))),
        ("active-token-count", Of(
            ("15.11", null, "bracketed"), ("17.0", Test("active-token-count"), "page objects of 17.x"),
            ("18.0", Test("crud-count"), "crud_component.vue; bracketed"))),
        ("feed-token-container",
            Of(("15.11", Test("feed-token-container"), "app/views/user_settings/personal_access_tokens/index.html.haml; bracketed"))),
        ("user-menu-toggle", Of(("15.11", Test("user-menu-toggle"), "header menu; bracketed"),
            ("16.1", Test("user-menu-toggle"), "super_sidebar/components/user_menu.vue"))),
        ("user-avatar-content", Of(("15.11", Qa("user_avatar_content"), OldQa), ("16.1", Test("user-avatar-content"), Sidebar))),
        ("edit-profile-link", Of(("15.11", Qa("edit_profile_link"), OldQa), ("16.1", Test("edit-profile-link"), Sidebar))),
        ("nav-item-link", Of(("15.11", null, OldQa), ("16.1", Test("nav-item-link"), Sidebar))),
        ("access-token-link", Of(("15.11", Test("access_token_link"), "lib/sidebars/user_settings/menus/access_tokens_menu.rb; bracketed"),
            ("16.1", Test("nav-item-link"), Sidebar))),
        ("brand-header-default-logo", Of(("15.11", null, OldQa), ("16.1", Test("brand-header-default-logo"), Sidebar))),
        ("issues-shortcut-button", Of(("15.11", Qa("issues_shortcut_button"), OldQa), ("16.1", Test("issues-shortcut-button"), Sidebar))),
        ("merge-requests-shortcut-button",
            Of(("15.11", Qa("merge_requests_shortcut_button"), OldQa), ("16.1", Test("merge-requests-shortcut-button"), Sidebar))),
        ("todos-shortcut-button", Of(("15.11", Qa("todos_shortcut_button"), OldQa), ("16.1", Test("todos-shortcut-button"), Sidebar))),
        ("sign-in-app", Of(("15.11", null, SavedSignIn),
            ("18.10", "id=js-sign-in-form data-app-data={}", "app/assets/javascripts/authentication/sign_in; bracketed"))),
        ("new-value-clipboard-text", Of(("15.11", "data-clipboard-text", NGitLab),
            ("17.2", null, "seen up to 17.1.8; absent from a later release that is not known; bracketed"))),
        ("shared-form", Of(("15.11", "id=token-create-form", $"{NGitLab18}; {Shared}/access_token_form.vue; the form came with 18.1"))),
        ("legacy-form", Of(("15.11", "id=js-new-access-token-form", $"{NGitLab166}; {OldForm}"))),
    ];

    private static readonly FrozenDictionary<GitLabVersion, PageMarks> ByVersion =
        GitLabVersion.Known.ToFrozenDictionary(version => version, Make);

    /// <summary>What changed about the attributes over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => Table.Select(row => NamedHistory.Of("test ids", row.Element, row.Rows));

    /// <summary>The attributes of a release.</summary>
    public static PageMarks At(GitLabVersion version) =>
        ByVersion.TryGetValue(version with { Patch = 0 }, out var marks) ? marks : Make(version);

    /// <summary>The attribute of a scope's checkbox.</summary>
    /// <param name="marks">The attributes of the release.</param>
    /// <param name="scope">The scope.</param>
    public static IReadOnlyDictionary<string, object> Scope(PageMarks marks, string scope) =>
        marks["scope-checkbox"].ToImmutableDictionary(pair => pair.Key,
            pair => (object)((string)pair.Value).Replace("*", scope, StringComparison.Ordinal));

    private static PageMarks Make(GitLabVersion version) =>
        new(Table.ToFrozenDictionary(row => row.Element, row => Attributes(row.Rows.At(version)), StringComparer.Ordinal));

    private static ImmutableDictionary<string, object> Attributes(string? written) => written is null
        ? ImmutableDictionary<string, object>.Empty
        : written.Split(' ').Select(one => one.Split('=', 2))
            .ToImmutableDictionary(pair => pair[0], pair => (object)(pair.Length > 1 ? pair[1] : ""), StringComparer.Ordinal);

    private static History<string?> Of(params ReadOnlySpan<(string Since, string? Value, string Source)> rows)
    {
        var made = new HistoryRow<string?>[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            made[i] = new HistoryRow<string?>(rows[i].Since, rows[i].Value, rows[i].Source);
        return new History<string?>(made);
    }

    private static string Test(string id) => $"data-testid={id}";

    private static string Qa(string selector) => $"data-qa-selector={selector}";
}
