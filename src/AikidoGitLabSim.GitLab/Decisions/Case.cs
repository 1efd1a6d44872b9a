using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One request while it is being judged: what was asked, and what the rules have found so far.</summary>
/// <param name="World">The world, as it was when the request came in.</param>
/// <param name="Law">The law of the route.</param>
/// <param name="Credentials">Who claims to ask.</param>
/// <param name="Parameters">The parameters as sent, route parameters included.</param>
/// <param name="Now">The world's time, UTC.</param>
/// <param name="BaseUrl">The world's own URL, for sentences that name it.</param>
public sealed record Case(World World, RouteLaw Law, Credentials Credentials, RawParameters Parameters, DateTimeOffset Now, BaseUrl BaseUrl)
{
    /// <summary>The path as sent, escapes included, below the world's root. Without the query, where a token may stand.</summary>
    public string Path { get; init; } = "";

    /// <summary>A rule that another stands in for, on a GitLab that is wrong on purpose; null on every other.</summary>
    public RuleSwap? Swap { get; init; }

    /// <summary>The token that was found, or null for an anonymous request.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>As whom the request acts; null: anonymous.</summary>
    public User? User { get; set; }

    /// <summary>Whether an administrator acts as somebody else (<c>sudo?</c> in <c>lib/api/helpers.rb</c>).</summary>
    public bool ActsForAnother => Token is { } token && User is { } user && token.UserId != user.Id;

    /// <summary>The parameters after validation.</summary>
    public Arguments Arguments { get; set; } = Arguments.None;

    /// <summary>The group that the path names.</summary>
    public Group? Group { get; set; }

    /// <summary>The project that the path names.</summary>
    public Project? Project { get; set; }

    /// <summary>The change of a push that is judged; null before its objects are there, and for every other request.</summary>
    public RefChange? Change { get; init; }

    /// <summary>The user that the path names.</summary>
    public User? TargetUser { get; set; }

    /// <summary>The token that the path names.</summary>
    public AccessToken? TargetToken { get; set; }

    /// <summary>The group or project that the path names, for routes that exist for both.</summary>
    public ResourceRef Resource => Group is { } group
        ? new ResourceRef(ResourceKind.Group, group.Id)
        : new ResourceRef(ResourceKind.Project, Project!.Id);

    /// <summary>Today in the world, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}
