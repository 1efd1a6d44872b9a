using System.Runtime.CompilerServices;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One request while it is judged: the request itself, and what the rules have found so far. Immutable.</summary>
/// <param name="World">The world, as it was when the request came in.</param>
/// <param name="Policy">The policy of the route.</param>
/// <param name="Credentials">Who claims to ask.</param>
/// <param name="Parameters">The parameters as sent, route parameters included.</param>
/// <param name="Now">The world's time, UTC.</param>
/// <param name="BaseUrl">The world's own URL, for sentences that name it.</param>
public sealed record DecisionContext(World World, RoutePolicy Policy, Credentials Credentials, RawParameters Parameters, DateTimeOffset Now,
    BaseUrl BaseUrl)
{
    /// <summary>The path as sent, escapes included, below the world's root. Without the query, where a token may stand.</summary>
    public string Path { get; init; } = "";

    /// <summary>A rule that another stands in for, on a GitLab that is wrong on purpose; null on every other.</summary>
    public RuleOverride? Override { get; init; }

    /// <summary>The change of a push that is judged; null before its objects are there, and for every other request.</summary>
    public RefChange? Change { get; init; }

    /// <summary>What the rules have found so far.</summary>
    public Findings Findings { get; init; } = Findings.None;

    /// <summary>The caller's token, or null for an anonymous request.</summary>
    public AccessToken? Token => Findings.Token;

    /// <summary>The user that the request acts as; null: anonymous.</summary>
    public User? User => Findings.User;

    /// <summary>The parameters after validation.</summary>
    public Arguments Arguments => Findings.Arguments;

    /// <summary>Whether an administrator acts as somebody else (<c>sudo?</c> in <c>lib/api/helpers.rb</c>).</summary>
    public bool ActsForAnother => Token is { } token && User is { } user && token.UserId != user.Id;

    /// <summary>The caller's token, for policies that require one.</summary>
    /// <exception cref="InvalidOperationException">No rule of the policy has found it. The same holds for the properties below.</exception>
    public AccessToken CallerToken => Required(Findings.Token);

    /// <summary>The user that the request acts as, for policies that require one.</summary>
    public User Caller => Required(Findings.User);

    /// <summary>The group that the path names.</summary>
    public Group Group => Required(Findings.Group);

    /// <summary>The project that the path names.</summary>
    public Project Project => Required(Findings.Project);

    /// <summary>The user that the path names.</summary>
    public User TargetUser => Required(Findings.TargetUser);

    /// <summary>The token that the path names.</summary>
    public AccessToken TargetToken => Required(Findings.TargetToken);

    /// <summary>The group or project that the path names, for routes that exist for both.</summary>
    public ResourceRef Resource => Findings.Group is { } group
        ? new ResourceRef(ResourceKind.Group, group.Id)
        : new ResourceRef(ResourceKind.Project, Project.Id);

    /// <summary>Today in the world, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private T Required<T>(T? found, [CallerMemberName] string name = "")
        where T : class =>
            found ?? throw new InvalidOperationException($"{Policy}: no rule has found {name}; add the rule that finds it to the policy");
}
