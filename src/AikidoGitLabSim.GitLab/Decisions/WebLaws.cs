using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>
/// The laws of the pages. Templates are paths below the world's root; <c>{*path}</c> is a full path of any length.
/// No scope opens a page, no token either: a session does.
/// </summary>
public static class WebLaws
{
    private const string OldTokens = "/-/profile/personal_access_tokens";
    private const string Tokens = "/-/user_settings/personal_access_tokens";
    private const string ProfileAt = "/-/user_settings/profile";

    private static readonly string[] UnsimulatedUserPages =
    [
        "/-/profile/account", "/-/profile/applications", "/-/profile/emails", "/-/profile/notifications", "/-/profile/keys", "/-/profile/gpg_keys", "/-/profile/preferences",
        "/-/profile/active_sessions", "/-/profile/audit_log", "/-/profile/password/edit", "/-/profile/two_factor_auth", "/-/user_settings/applications",
        "/-/user_settings/password/edit", "/-/user_settings/ssh_keys", "/-/user_settings/gpg_keys", "/-/user_settings/active_sessions", "/-/user_settings/authentication_log",
        "/-/profile/chat", "/-/profile/comment_templates", "/-/profile/usage_quotas", "/-/profile/billings", "/-/user_settings/identities",
        "/dashboard/issues", "/dashboard/merge_requests", "/dashboard/todos", "/dashboard/milestones", "/dashboard/snippets", "/dashboard/activity",
        "/projects/new", "/groups/new", "/-/snippets/new", "/-/organizations",
    ];

    private static readonly string[] UnsimulatedSettings =
    [
        "general", "integrations", "hooks", "repository", "merge_requests", "ci_cd", "applications", "packages_and_registries", "operations",
        "analytics", "domain_verification", "reporting", "ldap_sync", "merge_request_settings",
    ];

    // Pages that everybody may open, and that GitLab does not send to sign-in.
    private static readonly string[] UnsimulatedOpenPages = ["/search", "/users/sign_up", "/help/{*page}", "/explore/groups", "/explore/snippets", "/-/snippets"];

    private static readonly Rule PersonalScopes = WebTokenRules.ScopesOffered("personal_access_token", ScopeHolders.Users);
    private static readonly Rule ResourceScopes = WebTokenRules.ScopesOffered("resource_access_token", ScopeHolders.ResourceBots);

    private static readonly VersionRange ProfileMoved = VersionRange.From("17.0");

    /// <summary>What changed about the paths over the releases, beside the laws themselves.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("pages", "path of Edit profile", ProfileMoved, "config/routes/user_settings.rb, bracketed", ProfileAt, "/-/profile")];

    /// <summary>The sign-in page.</summary>
    public static RouteLaw SignInPage { get; } = Public("GET", "/users/sign_in", WebSessionRules.Visitor);

    /// <summary>Signing in.</summary>
    public static RouteLaw SignIn { get; } = Public("POST", "/users/sign_in", [.. WebSignInRules.All]);

    /// <summary>Signing out.</summary>
    public static RouteLaw SignOut { get; } = Public("POST", "/users/sign_out", WebSessionRules.Genuine, WebSessionRules.Visitor);

    /// <summary>Where an expired password is replaced.</summary>
    public static RouteLaw NewPassword { get; } = Public("GET", "/-/user_settings/password/new", WebSessionRules.Visitor, WebSessionRules.SignedIn, WebSessionRules.MayBeHere);

    /// <summary>Replacing an expired password.</summary>
    public static RouteLaw SetPassword { get; } =
        Public("POST", "/-/user_settings/password", WebSessionRules.Genuine, WebSessionRules.Visitor, WebSessionRules.SignedIn, WebSessionRules.MayBeHere);

    /// <summary>The version and what to read (<c>app/controllers/help_controller.rb</c>).</summary>
    public static RouteLaw Help { get; } = Opened("GET", "/help");

    /// <summary>What Learn more leads to on the form for a token.</summary>
    public static RouteLaw TokenHelp { get; } = Opened("GET", "/help/user/profile/personal_access_tokens");

    /// <summary>Whether the application answers, in words (<c>lib/gitlab/middleware/basic_health_check.rb</c>).</summary>
    public static RouteLaw Health { get; } = Public("GET", "/-/health");

    /// <summary>Whether the application can serve (<c>app/controllers/health_controller.rb</c>).</summary>
    public static RouteLaw Readiness { get; } = Public("GET", "/-/readiness");

    /// <summary>Whether the application runs (<c>app/controllers/health_controller.rb</c>).</summary>
    public static RouteLaw Liveness { get; } = Public("GET", "/-/liveness");

    /// <summary>What crawlers may read (<c>public/robots.txt</c>).</summary>
    public static RouteLaw Robots { get; } = Public("GET", "/robots.txt");

    /// <summary>The description of the web application (<c>app/views/pwa/manifest.json.erb</c>).</summary>
    public static RouteLaw Manifest { get; } = Public("GET", "/-/manifest.json");

    /// <summary>Public projects (<c>app/controllers/explore/projects_controller.rb</c>).</summary>
    public static RouteLaw Explore { get; } = Opened("GET", "/explore");

    /// <summary>The first page after signing in.</summary>
    public static RouteLaw Home { get; } = Closed("GET", "/");

    /// <summary>The user's projects.</summary>
    public static RouteLaw Projects { get; } = Closed("GET", "/dashboard/projects");

    /// <summary>The user's groups.</summary>
    public static RouteLaw Groups { get; } = Closed("GET", "/dashboard/groups");

    /// <summary>Edit profile.</summary>
    public static RouteLaw Profile { get; } = Closed("GET", ProfileAt) with { Exists = ProfileMoved };

    /// <summary>Edit profile, at its old path; later that redirects.</summary>
    public static RouteLaw OldProfile { get; } = Closed("GET", "/-/profile");

    /// <summary>The page of one's own tokens.</summary>
    public static RouteLaw PersonalTokens { get; } = Closed("GET", Tokens) with { Exists = TokenPageLayouts.MovedToUserSettings };

    /// <summary>The page of one's own tokens at its old path.</summary>
    public static RouteLaw OldPersonalTokens { get; } = Closed("GET", OldTokens) with { Exists = TokenPageLayouts.OldPathIsPage };

    /// <summary>The redirect from the old path.</summary>
    public static RouteLaw MovedPersonalTokens { get; } = Closed("GET", OldTokens) with { Exists = TokenPageLayouts.OldPathRedirects };

    /// <summary>The list of one's own active tokens as JSON, on the page up to 18.0 (<c>personal_access_tokens_controller.rb</c>, index).</summary>
    public static ImmutableArray<RouteLaw> PersonalTokensJson { get; } =
    [
        Closed("GET", $"{Tokens}.json") with { Exists = TokenPageLayouts.MovedAndLegacy },
        Closed("GET", $"{OldTokens}.json") with { Exists = TokenPageLayouts.OldPathIsPage },
    ];

    /// <summary>Making a personal access token.</summary>
    public static ImmutableArray<RouteLaw> CreatePersonal { get; } = Both("POST", "", WebTokenRules.LegacyAllowed, PersonalScopes);

    /// <summary>Revoking one's own token.</summary>
    public static ImmutableArray<RouteLaw> RevokePersonal { get; } = Both("PUT", "/{id}/revoke", WebTokenRules.Own);

    /// <summary>Rotating one's own token; the button came with 17.7.</summary>
    public static ImmutableArray<RouteLaw> RotatePersonal { get; } =
        [Closed("PUT", $"{Tokens}/{{id}}/rotate", WebTokenRules.Own) with { Exists = VersionRange.From("17.7") }];

    /// <summary>The form for a legacy token, where a dropdown leads to it.</summary>
    public static RouteLaw LegacyForm { get; } = Closed("GET", $"{Tokens}/legacy/new", WebTokenRules.HasDropdown, WebTokenRules.LegacyAllowed);

    /// <summary>The form for a fine-grained token.</summary>
    public static RouteLaw GranularForm { get; } = Closed("GET", $"{Tokens}/granular/new", WebTokenRules.HasDropdown);

    /// <summary>Making a fine-grained token.</summary>
    public static RouteLaw CreateGranular { get; } = Closed("POST", $"{Tokens}/granular", WebTokenRules.HasDropdown);

    /// <summary>A group, a project, or a person.</summary>
    public static RouteLaw Namespace { get; } = Opened("GET", "/{*path}", WebResourceRules.Namespace);

    /// <summary>Whatever no other route takes: who is not signed in is asked to, everybody else is told that there is nothing (<c>route_not_found</c>).</summary>
    public static RouteLaw Unrouted { get; } = Closed(
        "GET", "/{*unmatched_route}", new Rule("route.exists", "app/controllers/application_controller.rb, route_not_found", _ => Refusal.NotFound(null, "Open a page that there is")));

    /// <summary>The same for what is sent: whether it is genuine is asked before whether there is such a route.</summary>
    public static RouteLaw UnroutedForm { get; } = Unrouted with { Method = "POST" };

    /// <summary>A group by its long address.</summary>
    public static RouteLaw Group { get; } = Opened("GET", "/groups/{*path}", WebResourceRules.Group);

    /// <summary>General settings of a group.</summary>
    public static RouteLaw GroupSettings { get; } = Closed("GET", "/groups/{*path}/-/edit", WebResourceRules.Group, WebResourceRules.AdministersGroup);

    /// <summary>Saving a group's permissions.</summary>
    public static RouteLaw UpdateGroup { get; } =
        Closed("PATCH", "/groups/{*path}", WebResourceRules.Group, WebResourceRules.AdministersGroup, WebResourceRules.IsTopLevel);

    /// <summary>Tokens of a group.</summary>
    public static ImmutableArray<RouteLaw> GroupTokens { get; } = ResourceTokens("/groups/{*path}", WebResourceRules.Group);

    /// <summary>Tokens of a project.</summary>
    public static ImmutableArray<RouteLaw> ProjectTokens { get; } = ResourceTokens("/{*path}", WebResourceRules.Project);

    /// <summary>Service accounts of a group: the list, making one, deleting one; their tokens: the list, making, revoking, rotating.</summary>
    public static ImmutableArray<RouteLaw> ServiceAccounts { get; } =
    [
        ServiceAccount("GET", ""),
        ServiceAccount("POST", "", WebTokenRules.CreatesServiceAccounts),
        ServiceAccount("DELETE", "/{user_id}", WebTokenRules.ServiceAccount),
        ServiceAccount("GET", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount),
        ServiceAccount("POST", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount, PersonalScopes),
        ServiceAccount("PUT", "/{user_id}/access_tokens/{id}/revoke", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
        ServiceAccount("PUT", "/{user_id}/access_tokens/{id}/rotate", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
    ];

    /// <summary>Pages of GitLab that links lead to and that are not simulated.</summary>
    public static ImmutableArray<RouteLaw> Unsimulated { get; } =
    [
        .. UnsimulatedUserPages.Select(page => Closed("GET", page)),
        .. UnsimulatedOpenPages.Select(page => Opened("GET", page)),
        Closed("GET", "/admin", WebResourceRules.Administrates),
        Closed("GET", "/admin/{*page}", WebResourceRules.Administrates),
        Public("GET", "/users/password/new", WebSessionRules.Visitor),
        Public("GET", "/users/confirmation/new", WebSessionRules.Visitor),
        .. UnsimulatedSettings.Select(page => Closed("GET", $"/groups/{{*path}}/-/settings/{page}", WebResourceRules.Group, WebResourceRules.AdministersGroup)),
        .. UnsimulatedSettings.Select(page => Closed("GET", $"/{{*path}}/-/settings/{page}", WebResourceRules.Project, WebTokenRules.Reads)),
        Closed("GET", "/{*path}/-/hooks", WebResourceRules.Project, WebTokenRules.Reads),
        Opened("GET", "/groups/{*path}/-/{*page}", WebResourceRules.Group, WebResourceRules.GroupHasPage),
        Opened("GET", "/{*path}/-/{*page}", WebResourceRules.Project, WebResourceRules.ProjectHasPage),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<RouteLaw> All { get; } =
    [
        SignInPage, SignIn, SignOut, NewPassword, SetPassword, Help, TokenHelp, Health, Readiness, Liveness, Robots, Manifest, Explore, Home, Projects, Groups,
        Profile, OldProfile, PersonalTokens, .. PersonalTokensJson, OldPersonalTokens, MovedPersonalTokens, .. CreatePersonal, .. RevokePersonal, .. RotatePersonal, LegacyForm, GranularForm, CreateGranular,
        GroupSettings, UpdateGroup, .. GroupTokens, .. ServiceAccounts, .. ProjectTokens, .. Unsimulated, Group, Namespace,
    ];

    private static ImmutableArray<RouteLaw> ResourceTokens(string owner, Rule find)
    {
        var page = $"{owner}/-/settings/access_tokens";
        return
        [
            Closed("GET", page, find, WebTokenRules.Reads),
            Closed("GET", $"{page}.json", find, WebTokenRules.Reads),
            Closed("POST", page, find, WebTokenRules.Reads, WebTokenRules.Manages, ResourceScopes, WebTokenRules.LevelHeld),
            Closed("PUT", $"{page}/{{id}}/revoke", find, WebTokenRules.Reads, WebTokenRules.OfResource),
            Closed("PUT", $"{page}/{{id}}/rotate", find, WebTokenRules.Reads, WebTokenRules.Manages, WebTokenRules.OfResource) with { Exists = VersionRange.From("17.7") },
        ];
    }

    private static RouteLaw ServiceAccount(string method, string below, params ImmutableArray<Rule> rules) =>
        Closed(method, $"/groups/{{*path}}/-/settings/service_accounts{below}", [WebResourceRules.Group, WebTokenRules.AdministersServiceAccounts, .. rules]) with
        {
            Exists = TokenPageLayouts.ServiceAccounts,
        };

    private static ImmutableArray<RouteLaw> Both(string method, string below, params ImmutableArray<Rule> rules) =>
    [
        Closed(method, $"{Tokens}{below}", rules) with { Exists = TokenPageLayouts.MovedToUserSettings },
        Closed(method, $"{OldTokens}{below}", rules) with { Exists = TokenPageLayouts.OldPathIsPage },
    ];

    private static RouteLaw Closed(string method, string template, params ImmutableArray<Rule> rules) =>
        Law(method, template, Authentication.Required, WebSessionRules.Closed, rules);

    private static RouteLaw Opened(string method, string template, params ImmutableArray<Rule> rules) =>
        Law(method, template, Authentication.Optional, WebSessionRules.Open, rules);

    private static RouteLaw Public(string method, string template, params ImmutableArray<Rule> rules) =>
        Law(method, template, Authentication.Optional, rules, []);

    private static RouteLaw Law(string method, string template, Authentication authentication, ImmutableArray<Rule> common, ImmutableArray<Rule> rules) => new()
    {
        Method = method,
        Template = template,
        Authentication = authentication,
        CommonRules = common,
        Rules = rules,
    };
}
