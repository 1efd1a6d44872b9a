using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Groups in answers (<c>lib/api/entities/group.rb</c>, <c>group_detail.rb</c>), as recorded from 16.11.6 to 19.1.1.</summary>
internal static class GroupEntity
{
    private const string Head1511 =
        "id web_url name path description visibility share_with_group_lock require_two_factor_authentication two_factor_grace_period "
        + "project_creation_level auto_devops_enabled subgroup_creation_level emails_disabled emails_enabled";

    private const string Tail1511 =
        "default_branch default_branch_protection default_branch_protection_defaults avatar_url request_access_enabled full_name full_path "
        + "created_at parent_id organization_id shared_runners_setting";

    private const string Locks = "math_rendering_limits_enabled lock_math_rendering_limits_enabled";
    private const string Ee = "ldap_cn ldap_access wiki_access_level";
    private const string Artifacts = "max_artifacts_size";
    private const string Group1511 = $"{Head1511} mentions_disabled lfs_enabled {Locks} {Tail1511} {Ee}";
    private const string Group1710 = $"{Head1511} mentions_disabled lfs_enabled {Locks} {Tail1511} {Artifacts} {Ee}";
    private const string Group1811 =
        $"{Head1511} show_diff_preview_in_email mentions_disabled lfs_enabled archived {Locks} {Tail1511} "
            + $"{Artifacts} marked_for_deletion_on {Ee}";
    private const string Limits = "shared_runners_minutes_limit extra_shared_runners_minutes_limit prevent_forking_outside_group";
    private const string Top = "enabled_git_access_protocol prevent_sharing_groups_outside_hierarchy";

    /// <summary>Values of keys that are not simulated: those of a new group.</summary>
    private const string Defaults = """
        {
          "share_with_group_lock": false, "require_two_factor_authentication": false, "two_factor_grace_period": 48,
          "project_creation_level": "developer", "auto_devops_enabled": null, "subgroup_creation_level": "maintainer",
          "emails_disabled": false, "emails_enabled": true, "show_diff_preview_in_email": true, "mentions_disabled": null,
          "lfs_enabled": true, "archived": false, "math_rendering_limits_enabled": true, "lock_math_rendering_limits_enabled": false,
          "default_branch": null, "default_branch_protection": 2,
          "avatar_url": null, "request_access_enabled": true, "organization_id": 1, "shared_runners_setting": "enabled",
          "max_artifacts_size": null, "marked_for_deletion_on": null, "ldap_cn": null, "ldap_access": null, "wiki_access_level": "enabled",
          "duo_namespace_access_rules": [], "runners_token": "GR1348941simulated-not-a-token",
          "enabled_git_access_protocol": "all", "prevent_sharing_groups_outside_hierarchy": false,
          "shared_runners_minutes_limit": null, "extra_shared_runners_minutes_limit": null, "prevent_forking_outside_group": null,
          "service_access_tokens_expiration_enforced": true, "membership_lock": false
        }
        """;

    private static readonly History<string> BranchDefaults = new(
        new HistoryRow<string>("15.11",
            """{"allowed_to_push":[{"access_level":40}],"allow_force_push":false,"allowed_to_merge":[{"access_level":40}]}""",
            "recorded at 16.11.6"),
        new HistoryRow<string>(
            "17.0",
            """{"allowed_to_push":[{"access_level":40}],"allow_force_push":false,"allowed_to_merge":[{"access_level":40}]"""
                + ""","developer_can_initial_push":false}""",
            "recorded at 17.10.3, first seen"));

    /// <remarks>Absent from the recordings of the Community Edition.</remarks>
    private static readonly EditionKeys Editions =
        new($"{Ee} {Limits} duo_namespace_access_rules service_access_tokens_expiration_enforced membership_lock");

    private static readonly Dictionary<string, WriteValue<Group>> Writers = Fields();

    private static readonly EntityShape<Group> Listed = new(Rows(_ => ""), Writers, Editions);

    /// <summary>The shapes of one group: top-level or not, seen by an administrator of the group or not, with its projects or
    /// not.</summary>
    private static readonly Dictionary<(bool Top, bool Admin, bool Projects), EntityShape<Group>> Details = new(
        from top in new[] { true, false }
        from admin in new[] { true, false }
        from projects in new[] { true, false }
        select KeyValuePair.Create((top, admin, projects),
            new EntityShape<Group>(Rows(at1811 => Detail(at1811, top, admin, projects)), Writers, Editions)));

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        Listed.Named("group in a list"),
        NamedHistory.Of("answers", "default_branch_protection_defaults of a new group", BranchDefaults),
        .. Details.Select(pair => pair.Value.Named(
            $"{(pair.Key.Top ? "top-level group" : "subgroup")}{(pair.Key.Admin ? " for owners" : "")}{(pair.Key.Projects
                ? ""
                : ", with_projects=false")}")),
    ];

    /// <summary>Shows one group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="withProjects">Whether its projects are part of the answer.</param>
    /// <param name="context">The call.</param>
    public static Answer Show(Group group, bool withProjects, RestContext context)
    {
        var admin = context.Request.User is { } user && (user.IsAdmin || context.World.LevelIn(group, user) >= AccessLevel.Owner);
        return Details[(group.ParentId is null, admin, withProjects)].Show(200, group, context);
    }

    /// <summary>Lists a page of groups.</summary>
    public static Answer List(IEnumerable<Group> groups, RestContext context) => Listed.List([.. groups], context);

    private static string Detail(bool at1811, bool top, bool admin, bool projects)
    {
        string[] parts =
        [
            at1811 && top ? " duo_namespace_access_rules" : "",
            " shared_with_groups",
            admin ? " runners_token" : "",
            top ? $" {Top}" : "",
            projects ? " projects shared_projects" : "",
            $" {Limits}",
            at1811 && top ? " service_access_tokens_expiration_enforced" : "",
            " membership_lock",
        ];
        return string.Concat(parts);
    }

    private static History<string> Rows(Func<bool, string> detail) => new(
        new HistoryRow<string>("15.11", Group1511 + detail(false), "recorded at 16.11.6; older releases are assumed to show the same"),
        new HistoryRow<string>("17.10", Group1710 + detail(false), "recorded at 17.10.3 and 17.11.7, first seen"),
        new HistoryRow<string>("18.11", Group1811 + detail(true), "recorded at 18.11.5 and 19.1.1"));

    private static Dictionary<string, WriteValue<Group>> Fields() => new(JsonValues.Constants<Group>(Defaults))
    {
        ["default_branch_protection_defaults"] =
            (json, _, context) => json.WriteRawValue(BranchDefaults.At(context.Version), skipInputValidation: true),
        ["id"] = (json, group, _) => json.WriteNumberValue(group.Id),
        ["web_url"] = (json, group, context) => json.WriteStringValue($"{context.BaseUrl}/groups/{group.FullPath}"),
        ["name"] = (json, group, _) => json.WriteStringValue(group.Name),
        ["path"] = (json, group, _) => json.WriteStringValue(group.Path),
        ["description"] = (json, group, _) => json.WriteStringValue(group.Description),
        ["visibility"] = (json, group, _) => json.WriteStringValue(ProjectEntity.Word(group.Visibility)),
        ["full_name"] = (json, group, _) => json.WriteStringValue(group.FullName),
        ["full_path"] = (json, group, _) => json.WriteStringValue(group.FullPath),
        ["created_at"] = (json, group, _) => json.WriteMoment(group.CreatedAt),
        ["parent_id"] = (json, group, _) => json.WriteNumber(group.ParentId),
        ["shared_with_groups"] = (json, group, context) => SharesEntity.Write(json, group.SharedWith, context),
        ["shared_projects"] = (json, group, context) => ProjectEntity.WriteProjects(json,
            context.World.Projects.Rows.Where(project => project.SharedWith.ContainsKey(group.Id)), context),
        ["projects"] = (json, group, context) =>
            ProjectEntity.WriteProjects(json, context.World.Projects.Rows.Where(project => project.GroupId == group.Id), context),
    };
}
