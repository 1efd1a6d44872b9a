using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Api;

/// <summary>The limits of single routes, as GitLab sets them at installation.</summary>
internal static class EndpointLimits
{
    private const string OfProjects = "doc/administration/settings/rate_limit_on_projects_api.md";
    private const string OfGroups = "doc/administration/settings/rate_limit_on_groups_api.md";
    private const string OfMembers = "doc/administration/settings/rate_limit_on_members_api.md";
    private const string OfUsers = "doc/administration/settings/rate_limit_on_users_api.md";

    /// <summary>Lists of projects.</summary>
    public static ImmutableArray<EndpointLimit> Projects { get; } =
    [
        new("projects, unauthenticated", 400, 10, "15.10", OfProjects) { Anonymous = true },
        new("projects", 2000, 10, "17.1", OfProjects) { Anonymous = false },
    ];

    /// <summary>One project.</summary>
    public static ImmutableArray<EndpointLimit> Project { get; } = [new("project", 400, 1, "17.1", OfProjects)];

    /// <summary>Lists of a user's projects.</summary>
    public static ImmutableArray<EndpointLimit> UserProjects { get; } = [new("user projects", 300, 1, "17.1", OfProjects)];

    /// <summary>Lists of groups.</summary>
    public static ImmutableArray<EndpointLimit> Groups { get; } = [new("groups", 200, 1, "17.1", OfGroups)];

    /// <summary>One group.</summary>
    public static ImmutableArray<EndpointLimit> Group { get; } = [new("group", 400, 1, "17.1", OfGroups)];

    /// <summary>Lists of a group's projects.</summary>
    public static ImmutableArray<EndpointLimit> GroupProjects { get; } = [new("group projects", 600, 1, "17.1", OfGroups)];

    /// <summary>Lists of all members of a group.</summary>
    public static ImmutableArray<EndpointLimit> GroupMembers { get; } =
        [new("all members of a group", 200, 1, "17.9", OfGroups) { EachResource = true }];

    /// <summary>Lists of all members of a project.</summary>
    public static ImmutableArray<EndpointLimit> ProjectMembers { get; } =
        [new("all members of a project", 200, 1, "17.9", OfMembers) { EachResource = true }];

    /// <summary>One user.</summary>
    public static ImmutableArray<EndpointLimit> User { get; } = [new("user", 300, 10, "15.0", OfUsers)];

    /// <summary>Archives of a project's code, whatever their format.</summary>
    public static ImmutableArray<EndpointLimit> Archive { get; } =
    [
        new("archive", 5, 1, "15.0", "lib/gitlab/application_rate_limiter.rb")
        {
            EachResource = true, Text = "This archive has been requested too many times. Try again later.",
        },
    ];
}
