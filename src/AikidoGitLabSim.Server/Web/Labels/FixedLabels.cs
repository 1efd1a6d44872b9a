using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>Labels that are the same in every release that was looked at.</summary>
internal static class FixedLabels
{
    public const string TokenName = "Token name";
    public const string ExpirationDate = "Expiration date";
    public const string SelectRole = "Select a role";
    public const string SelectScopes = "Select scopes";
    public const string LearnMore = "Learn more.";
    public const string Reveal = "Click to reveal";
    public const string Hide = "Click to hide";
    public const string ClearDate = "Clear date";
    public const string Username = "Username or primary email";
    public const string Password = "Password";
    public const string RememberMe = "Remember me";
    public const string ForgotPassword = "Forgot your password?";
    public const string SignIn = "Sign in";
    public const string SignOut = "Sign out";
    public const string EditProfile = "Edit profile";
    public const string Preferences = "Preferences";
    public const string OneError = "The form contains the following error:";
    public const string ManyErrors = "The form contains the following errors:";

    private const string Form = "app/views/shared/access_tokens/_form.html.haml @07b1e269, access_token_form.vue @0286e4c6";
    private const string SignInPage = "sign-in form, copies of 15.x and 18.x; a saved sign-in page of 16.8 to 17.3";
    private const string Menu = "app/assets/javascripts/super_sidebar/components/user_menu.vue";

    private static readonly (string Name, string Value, string Source)[] Rows =
    [
        ("field: name", TokenName, Form), ("field: date", ExpirationDate, "expires_at_field.vue, copies of 15.3 to 17.x"),
        ("field: role", SelectRole, Form),
        ("scopes: heading", SelectScopes, Form), ("scopes: link", LearnMore, Form),
        ("new value: button to show it", Reveal, "input_copy_toggle_visibility.vue"),
        ("new value: button to hide it", Hide, "input_copy_toggle_visibility.vue"),
        ("date: button that clears it", ClearDate, "@gitlab/ui, date picker; bracketed"),
        ("sign-in: name", Username, SignInPage), ("sign-in: password", Password, SignInPage), ("sign-in: checkbox", RememberMe, SignInPage),
        ("sign-in: link", ForgotPassword, SignInPage), ("sign-in: button", SignIn, SignInPage), ("user menu: profile", EditProfile, Menu),
        ("user menu: preferences", Preferences, Menu), ("user menu: end of the session", SignOut, Menu),
        ("form: one error", OneError, "new_access_token_app.vue"),
        ("form: several errors", ManyErrors, "access_token_form.vue, newer copies"),
    ];

    /// <summary>The labels under their names.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        Rows.Select(row =>
            NamedHistory.Of("labels", row.Name, new History<string>(new HistoryRow<string>("15.11", row.Value, row.Source))));
}
