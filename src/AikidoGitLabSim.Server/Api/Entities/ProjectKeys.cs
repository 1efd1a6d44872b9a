using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>The keys of a project in an answer, by release and by what the caller may see; as recorded from 16.11.6 to 19.1.1.</summary>
/// <param name="ReadsCode">Whether the caller may read the code.</param>
/// <param name="Maintains">Whether the caller is Maintainer or more.</param>
/// <param name="Administers">Whether the caller administers the instance.</param>
/// <param name="Part">Which of the project's entities is shown.</param>
internal readonly record struct ProjectKeys(bool ReadsCode, bool Maintains, bool Administers, ProjectPart Part)
{
    private const string Identity = "id description name name_with_namespace path path_with_namespace created_at";
    private const string Urls = "tag_list topics ssh_url_to_repo http_url_to_repo web_url";
    private const string Storage = "resolve_outdated_diff_discussions container_expiration_policy repository_object_format";

    private const string Features =
        "issues_enabled merge_requests_enabled wiki_enabled jobs_enabled snippets_enabled container_registry_enabled "
        + "service_desk_enabled service_desk_address can_create_merge_request_in issues_access_level repository_access_level "
        + "merge_requests_access_level "
        + "forking_access_level wiki_access_level builds_access_level snippets_access_level pages_access_level analytics_access_level "
        + "container_registry_access_level security_and_compliance_access_level releases_access_level environments_access_level "
        + "feature_flags_access_level "
        + "infrastructure_access_level monitor_access_level model_experiments_access_level model_registry_access_level";

    private const string Merging =
        "ci_config_path public_jobs shared_with_groups only_allow_merge_if_pipeline_succeeds allow_merge_on_skipped_pipeline "
        + "request_access_enabled only_allow_merge_if_all_discussions_are_resolved remove_source_branch_after_merge "
        + "printing_merge_request_link_enabled "
        + "merge_method squash_option enforce_auth_checks_on_uploads suggestion_commit_message "
        + "merge_commit_template squash_commit_template";

    private const string Tail = "issue_branch_template warn_about_potentially_unwanted_characters autoclose_referenced_issues";
    private const string Enterprise =
        "requirements_enabled requirements_access_level security_and_compliance_enabled compliance_frameworks";

    /// <summary>The keys that the Community Edition's recordings lack.</summary>
    public static EditionKeys Editions { get; } = new(Enterprise);

    /// <summary>What a reader would call it.</summary>
    public string Title
    {
        get
        {
            var part = Part switch
            {
                ProjectPart.Basics => "project, simple",
                ProjectPart.Listed => "project in a list",
                ProjectPart.WithinGroup => "project within its group",
                _ => "project",
            };
            return $"{part}, for {(Administers ? "administrators" : Maintains ? "maintainers" : "members")}{(ReadsCode
                ? ""
                : " who may not read code")}";
        }
    }

    /// <summary>The keys by release.</summary>
    public History<string> Rows => new(
        new HistoryRow<string>("15.11", Keys(new("15.11")), "recorded at 16.11.6; older releases are assumed to show the same"),
        new HistoryRow<string>("17.10", Keys(new("17.10")), "recorded at 17.10.3, first seen"),
        new HistoryRow<string>("17.11", Keys(new("17.11")), "recorded at 17.11.7"),
        new HistoryRow<string>("18.11", Keys(new("18.11")), "recorded at 18.11.5"),
        new HistoryRow<string>("19.0", Keys(new("19.0")), "recorded at 19.0.2 and 19.1.1"));

    private string Keys(Release release)
    {
        var basics = Join(
            Identity,
            ReadsCode ? "default_branch" : "",
            Urls,
            ReadsCode ? "readme_url forks_count" : "",
            "avatar_url star_count last_activity_at",
            release.From("18.11", "visibility"),
            "namespace",
            Administers ? "repository_storage" : "");
        return Part == ProjectPart.Basics ? basics : Join(basics, Rest(release), Part == ProjectPart.WithinGroup ? "" : "permissions");
    }

    private string Rest(Release release) => Join(
        "_links",
        release.From("18.11", "marked_for_deletion_at marked_for_deletion_on"),
        "packages_enabled empty_repo archived",
        release.Before("18.11", "visibility"),
        Storage,
        Features,
        release.From("18.11", "package_registry_access_level"),
        "emails_disabled emails_enabled",
        release.From("18.11", "show_diff_preview_in_email"),
        "shared_runners_enabled lfs_enabled creator_id import_url import_type import_status",
        Maintains && Part == ProjectPart.One ? "import_error" : "",
        "open_issues_count description_html updated_at",
        Maintains ? CiBlock(release) : "",
        Merging,
        release.From("19.0", "mr_default_title_template"),
        Tail,
        release.From("17.10", "max_artifacts_size"),
        Enterprise);

    private static string CiBlock(Release release) => Join(
        "ci_default_git_depth",
        release.From("17.10", "ci_delete_pipelines_in_seconds"),
        "ci_forward_deployment_enabled ci_forward_deployment_rollback_allowed ci_job_token_scope_enabled ci_separated_caches",
        "ci_allow_fork_pipelines_to_run_in_parent_project",
        release.From("17.10", "ci_id_token_sub_claim_components"),
        "build_git_strategy keep_latest_artifact restrict_user_defined_variables",
        release.From("17.10", "ci_pipeline_variables_minimum_override_role"),
        release.Before("17.11", "runners_token"),
        "runner_token_expiration_interval group_runners_enabled",
        release.From("18.11", "resource_group_default_process_mode"),
        "auto_cancel_pending_pipelines build_timeout auto_devops_enabled auto_devops_deploy_strategy",
        release.From("17.10", "ci_push_repository_for_job_token_allowed"),
        release.From("18.11", "protect_merge_request_pipelines ci_display_pipeline_variables"),
        release.From("17.11", "runners_token"));

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    private sealed record Release(string Version)
    {
        private readonly GitLabVersion _version = GitLabVersion.Parse(Version);

        public string From(string since, string keys) => _version >= GitLabVersion.Parse(since) ? keys : "";

        public string Before(string until, string keys) => From(until, keys).Length == 0 ? keys : "";
    }
}
