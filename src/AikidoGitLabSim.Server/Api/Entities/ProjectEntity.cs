using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Projects in answers (<c>lib/api/entities/project.rb</c>, <c>basic_project_details.rb</c>).</summary>
internal static class ProjectEntity
{
    /// <summary>Values that nothing simulated changes: a new project's, as GitLab shows them.</summary>
    private const string Defaults = """
        {
          "tag_list": [], "topics": [], "forks_count": 0, "avatar_url": null, "star_count": 0, "repository_storage": "default",
          "marked_for_deletion_at": null, "marked_for_deletion_on": null, "packages_enabled": true,
          "resolve_outdated_diff_discussions": false,
          "container_expiration_policy": {"cadence":"1d","enabled":false,"keep_n":10,"older_than":"90d","name_regex":".*",
              "name_regex_keep":null,"next_run_at":"2026-01-01T00:00:00.000Z"},
          "repository_object_format": "sha1", "issues_enabled": true, "merge_requests_enabled": true, "wiki_enabled": true,
          "jobs_enabled": true,
          "snippets_enabled": true, "container_registry_enabled": true, "service_desk_enabled": false, "service_desk_address": null,
          "issues_access_level": "enabled", "repository_access_level": "enabled", "merge_requests_access_level": "enabled",
          "forking_access_level": "enabled", "wiki_access_level": "enabled", "builds_access_level": "enabled",
          "snippets_access_level": "enabled",
          "pages_access_level": "private", "analytics_access_level": "enabled", "container_registry_access_level": "enabled",
          "security_and_compliance_access_level": "private", "releases_access_level": "enabled", "environments_access_level": "enabled",
          "feature_flags_access_level": "enabled", "infrastructure_access_level": "enabled", "monitor_access_level": "enabled",
          "model_experiments_access_level": "enabled", "model_registry_access_level": "enabled", "package_registry_access_level": "enabled",
          "emails_disabled": false, "emails_enabled": true, "show_diff_preview_in_email": true, "shared_runners_enabled": true,
          "lfs_enabled": true,
          "import_url": null, "import_type": null, "import_status": "none", "import_error": null, "open_issues_count": 0,
          "ci_default_git_depth": 20, "ci_delete_pipelines_in_seconds": null, "ci_forward_deployment_enabled": true,
          "ci_forward_deployment_rollback_allowed": true, "ci_job_token_scope_enabled": false, "ci_separated_caches": true,
          "ci_allow_fork_pipelines_to_run_in_parent_project": true, "ci_id_token_sub_claim_components": ["project_path","ref_type","ref"],
          "build_git_strategy": "fetch", "keep_latest_artifact": true, "restrict_user_defined_variables": false,
          "ci_pipeline_variables_minimum_override_role": "developer", "runner_token_expiration_interval": null,
          "group_runners_enabled": true,
          "resource_group_default_process_mode": "unordered", "auto_cancel_pending_pipelines": "enabled", "build_timeout": 3600,
          "auto_devops_enabled": true, "auto_devops_deploy_strategy": "continuous", "ci_push_repository_for_job_token_allowed": false,
          "protect_merge_request_pipelines": true, "ci_display_pipeline_variables": false,
          "runners_token": "GR1348941simulated-not-a-token",
          "ci_config_path": null, "public_jobs": true, "only_allow_merge_if_pipeline_succeeds": false,
          "allow_merge_on_skipped_pipeline": null, "request_access_enabled": true,
          "only_allow_merge_if_all_discussions_are_resolved": false,
          "remove_source_branch_after_merge": true, "printing_merge_request_link_enabled": true, "merge_method": "merge",
          "squash_option": "default_off", "enforce_auth_checks_on_uploads": true, "suggestion_commit_message": null,
          "merge_commit_template": null,
          "squash_commit_template": null, "mr_default_title_template": null, "issue_branch_template": null,
          "warn_about_potentially_unwanted_characters": true, "autoclose_referenced_issues": true, "max_artifacts_size": null,
          "requirements_enabled": false, "requirements_access_level": "enabled", "security_and_compliance_enabled": true,
              "compliance_frameworks": []
        }
        """;

    private static readonly Dictionary<string, WriteValue<Project>> Writers = Fields();

    private static readonly Dictionary<ProjectKeys, EntityShape<Project>> Shapes = (
        from code in new[] { true, false }
        from maintains in new[] { true, false }
        from administers in new[] { true, false }
        from part in Enum.GetValues<ProjectPart>()
        select new ProjectKeys(code, maintains, administers, part)).ToDictionary(keys => keys,
            keys => new EntityShape<Project>(keys.Rows, Writers, ProjectKeys.Editions));

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => Shapes.Select(pair => pair.Value.Named(pair.Key.Title));

    /// <summary>One project; only the basic keys for an anonymous request (<c>lib/api/entities/project_details.rb</c>).</summary>
    public static Answer Show(Project project, RestContext context) =>
        ShapeFor(project, context.Request.User is null ? ProjectPart.Basics : ProjectPart.One, context).Show(200, project, context);

    /// <summary>Lists a page of projects.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="simple">Whether only the basics were asked for.</param>
    /// <param name="context">The call.</param>
    public static Answer List(IReadOnlyList<Project> projects, bool simple, RestContext context)
    {
        var page = Pagination.Cut(context, projects);
        var part = simple || context.Request.User is null ? ProjectPart.Basics : ProjectPart.Listed;
        return new Answer(StatusCodes.Status200OK, Json.Write((page.Rows, part, context), static (json, state) =>
        {
            json.WriteStartArray();
            foreach (var project in state.Rows)
                ShapeFor(project, state.part, state.context).Write(json, project, state.context);
            json.WriteEndArray();
        }))
        {
            Headers = page.Headers,
            // The default branch of a project in a folder is read from there.
            IsLasting = page.Rows.All(project => project.GitDirectory is null),
        };
    }

    /// <summary>Those of a group's projects that the caller can see.</summary>
    public static void WriteProjects(Utf8JsonWriter json, IEnumerable<Project> projects, RestContext context)
    {
        json.WriteStartArray();
        foreach (var project in projects.Where(project => context.World.CanSee(project, context.Request.User)))
            ShapeFor(project, ProjectPart.WithinGroup, context).Write(json, project, context);
        json.WriteEndArray();
    }

    /// <summary>GitLab's word for a visibility.</summary>
    public static string Word(Visibility visibility) => visibility switch
    {
        Visibility.Public => "public",
        Visibility.Internal => "internal",
        _ => "private",
    };

    private static EntityShape<Project> ShapeFor(Project project, ProjectPart part, RestContext context)
    {
        var user = context.Request.User;
        return Shapes[new ProjectKeys(
            context.World.CanReadCode(project, user),
            user is { IsAdmin: true } || context.World.LevelIn(project, user) >= AccessLevel.Maintainer,
            user is { IsAdmin: true },
            part)];
    }

    private static Dictionary<string, WriteValue<Project>> Fields() => new(JsonValues.Constants<Project>(Defaults))
    {
        ["id"] = (json, project, _) => json.WriteNumberValue(project.Id),
        ["description"] = (json, project, _) => json.WriteStringValue(project.Description),
        ["name"] = (json, project, _) => json.WriteStringValue(project.Name),
        ["name_with_namespace"] = (json, project, _) => json.WriteStringValue(project.FullName),
        ["path"] = (json, project, _) => json.WriteStringValue(project.Path),
        ["path_with_namespace"] = (json, project, _) => json.WriteStringValue(project.FullPath),
        ["created_at"] = (json, project, _) => json.WriteMoment(project.CreatedAt),
        ["updated_at"] = (json, project, _) => json.WriteMoment(project.CreatedAt),
        ["last_activity_at"] = (json, project, _) => json.WriteMoment(project.LastActivityAt ?? project.CreatedAt),
        ["default_branch"] = (json, project, _) => json.WriteStringValue(GitStores.DefaultBranchOf(project)),
        ["ssh_url_to_repo"] = (json, project, context) =>
            json.WriteStringValue($"git@{context.Request.BaseUrl.Host}:{project.FullPath}.git"),
        ["http_url_to_repo"] = (json, project, context) => json.WriteStringValue($"{context.BaseUrl}/{project.FullPath}.git"),
        ["web_url"] = (json, project, context) => json.WriteStringValue($"{context.BaseUrl}/{project.FullPath}"),
        ["readme_url"] = (json, project, context) => json.WriteStringValue(ReadmeUrl(project, context)),
        ["visibility"] = (json, project, _) => json.WriteStringValue(Word(project.Visibility)),
        ["namespace"] = NamespaceEntity.WriteOf,
        ["_links"] = WriteLinks,
        ["empty_repo"] = (json, project, _) => json.WriteBooleanValue(!project.HasRepository),
        ["archived"] = (json, project, _) => json.WriteBooleanValue(project.Archived),
        ["can_create_merge_request_in"] = (json, project, context) =>
            json.WriteBooleanValue(context.World.LevelIn(project, context.Request.User) >= AccessLevel.Developer
                || context.Request.User is { IsAdmin: true }),
        ["shared_with_groups"] = (json, project, context) => SharesEntity.Write(json, project.SharedWith, context),
        ["creator_id"] = (json, project, _) => json.WriteNumberValue(project.CreatorId),
        ["description_html"] = (json, project, _) => json.WriteStringValue(
            string.IsNullOrEmpty(project.Description)
                ? ""
                : $"<p dir=\"auto\">{System.Net.WebUtility.HtmlEncode(project.Description)}</p>"),
        ["permissions"] = WritePermissions,
    };

    private static string? ReadmeUrl(Project project, RestContext context) => project.Repository?.Files.ContainsKey("README.md") == true
        ? $"{context.BaseUrl}/{project.FullPath}/-/blob/{Repository.DefaultBranch}/README.md"
        : null;

    private static void WriteLinks(Utf8JsonWriter json, Project project, RestContext context)
    {
        var self = $"{context.BaseUrl}/api/v4/projects/{project.Id}";
        json.WriteStartObject();
        json.WriteString("self", self);
        json.WriteString("issues", $"{self}/issues");
        json.WriteString("merge_requests", $"{self}/merge_requests");
        json.WriteString("repo_branches", $"{self}/repository/branches");
        json.WriteString("labels", $"{self}/labels");
        json.WriteString("events", $"{self}/events");
        json.WriteString("members", $"{self}/members");
        json.WriteString("cluster_agents", $"{self}/cluster_agents");
        json.WriteEndObject();
    }

    private static void WritePermissions(Utf8JsonWriter json, Project project, RestContext context)
    {
        var user = context.Request.User;
        var group = context.World.GroupOf(project);
        json.WriteStartObject();
        WriteAccess(json, "project_access", user is null
            ? AccessLevel.None
            : project.OwnerId == user.Id ? AccessLevel.Owner : project.Members.GetValueOrDefault(user.Id));
        WriteAccess(json, "group_access", group is null ? AccessLevel.None : context.World.LevelIn(group, user));
        json.WriteEndObject();
    }

    private static void WriteAccess(Utf8JsonWriter json, string name, AccessLevel level)
    {
        if (level == AccessLevel.None)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("access_level", (int)level);
        json.WriteNumber("notification_level", 3);
        json.WriteEndObject();
    }
}
