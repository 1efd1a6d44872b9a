using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Pages that GitLab has below a group or a project, by the first part of their path after <c>/-/</c>.</summary>
public static class WebPages
{
    /// <summary>Below a group (<c>config/routes/group.rb</c>, <c>ee/config/routes/group.rb</c>).</summary>
    public static ImmutableArray<string> OfGroup { get; } =
    [
        "activity", "group_members", "labels", "issues", "boards", "milestones", "merge_requests", "runners", "packages", "container_registries",
        "dependency_proxy", "clusters", "infrastructure_registry", "projects", "usage_quotas", "billings", "epics", "epic_boards", "roadmap", "iterations",
        "wikis", "security", "dependencies", "audit_events", "analytics", "contribution_analytics", "crm", "shared", "harbor", "observability",
        "work_items", "virtual_registries", "compliance_frameworks", "saml", "custom_emoji", "achievements", "import_history",
    ];

    /// <summary>Below a project (<c>config/routes/project.rb</c>, <c>ee/config/routes/project.rb</c>).</summary>
    public static ImmutableArray<string> OfProject { get; } =
    [
        "activity", "project_members", "labels", "issues", "boards", "milestones", "iterations", "wikis", "requirements_management", "merge_requests",
        "tree", "blob", "blame", "raw", "edit", "new", "commit", "commits", "branches", "tags", "network", "compare", "graphs", "snippets",
        "pipelines", "jobs", "ci", "pipeline_schedules", "artifacts", "quality", "releases", "feature_flags", "packages", "container_registry",
        "infrastructure_registry", "ml", "environments", "clusters", "terraform", "google_cloud", "error_tracking", "alert_management", "incidents",
        "oncall_schedules", "escalation_policies", "value_stream_analytics", "analytics", "pipelines-charts", "insights", "security", "dependencies",
        "audit_events", "usage_quotas", "find_file", "starrers", "forks", "harbor", "work_items", "pages", "path_locks", "quality_management",
    ];
}
