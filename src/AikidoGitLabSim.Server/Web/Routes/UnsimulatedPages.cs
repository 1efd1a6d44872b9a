using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Pages that GitLab has below a group or a project, by the first part of their path after <c>/-/</c>.</summary>
internal static class UnsimulatedPages
{
    /// <summary>Pages of a user, for users who are signed in.</summary>
    public static ImmutableArray<string> OfUser { get; } =
    [
        "/-/profile/account", "/-/profile/applications", "/-/profile/emails", "/-/profile/notifications", "/-/profile/keys",
        "/-/profile/gpg_keys",
        "/-/profile/preferences", "/-/profile/active_sessions", "/-/profile/audit_log", "/-/profile/password/edit",
        "/-/profile/two_factor_auth",
        "/-/profile/chat_names", "/-/profile/comment_templates", "/-/profile/usage_quotas", "/-/profile/billings",
        "/-/user_settings/applications",
        "/-/user_settings/password/edit", "/-/user_settings/ssh_keys", "/-/user_settings/gpg_keys", "/-/user_settings/active_sessions",
        "/-/user_settings/authentication_log", "/-/user_settings/identities", "/dashboard/issues", "/dashboard/merge_requests",
        "/dashboard/todos",
        "/dashboard/milestones", "/dashboard/snippets", "/dashboard/activity", "/projects/new", "/groups/new", "/-/snippets/new",
        "/-/organizations",
    ];

    /// <summary>Pages for everybody, which GitLab does not send to sign-in.</summary>
    public static ImmutableArray<string> Open { get; } =
        ["/search", "/users/sign_up", "/help/{*page}", "/explore/groups", "/explore/snippets", "/-/snippets"];

    /// <summary>Pages of the settings of a group or project.</summary>
    public static ImmutableArray<string> OfSettings { get; } =
    [
        "general", "integrations", "hooks", "repository", "merge_requests", "ci_cd", "applications", "packages_and_registries",
        "operations",
        "analytics", "domain_verification", "reporting", "ldap_sync", "merge_request_settings",
    ];

    /// <summary>Below a group (<c>config/routes/group.rb</c>, <c>ee/config/routes/group.rb</c>).</summary>
    public static ImmutableArray<string> OfGroup { get; } =
    [
        "activity", "group_members", "labels", "issues", "boards", "milestones", "merge_requests", "runners", "packages",
        "container_registries",
        "dependency_proxy", "clusters", "infrastructure_registry", "projects", "usage_quotas", "billings", "epics", "epic_boards",
        "roadmap", "iterations",
        "wikis", "security", "dependencies", "audit_events", "analytics", "contribution_analytics", "crm", "shared", "harbor",
        "observability",
        "work_items", "virtual_registries", "compliance_frameworks", "saml", "custom_emoji", "achievements", "import_history",
    ];

    /// <summary>Below a project (<c>config/routes/project.rb</c>, <c>ee/config/routes/project.rb</c>).</summary>
    public static ImmutableArray<string> OfProject { get; } =
    [
        "activity", "project_members", "labels", "issues", "boards", "milestones", "iterations", "wikis", "requirements_management",
        "merge_requests",
        "tree", "blob", "blame", "raw", "edit", "new", "commit", "commits", "branches", "tags", "network", "compare", "graphs", "snippets",
        "pipelines", "jobs", "ci", "pipeline_schedules", "artifacts", "quality", "releases", "feature_flags", "packages",
        "container_registry",
        "infrastructure_registry", "ml", "environments", "clusters", "terraform", "google_cloud", "error_tracking", "alert_management",
        "incidents",
        "oncall_schedules", "escalation_policies", "value_stream_analytics", "analytics", "pipelines-charts", "insights", "security",
        "dependencies",
        "audit_events", "usage_quotas", "find_file", "starrers", "forks", "harbor", "work_items", "pages", "path_locks",
        "quality_management",
    ];
}
