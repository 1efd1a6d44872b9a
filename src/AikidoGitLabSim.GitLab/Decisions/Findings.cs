using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What the rules of a policy have found about a request. Rules return new findings; nothing is written into a request.</summary>
public sealed record Findings
{
    /// <summary>The findings before any rule.</summary>
    public static Findings None { get; } = new();

    /// <summary>The caller's token; null for an anonymous request or a signed-in browser.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>The user that the request acts as; null: anonymous.</summary>
    public User? User { get; init; }

    /// <summary>The parameters after validation.</summary>
    public Arguments Arguments { get; init; } = Arguments.None;

    /// <summary>The group that the path names; null: none, or not looked up.</summary>
    public Group? Group { get; init; }

    /// <summary>The project that the path names; null: none, or not looked up.</summary>
    public Project? Project { get; init; }

    /// <summary>The user that the path names; null: none, or not looked up.</summary>
    public User? TargetUser { get; init; }

    /// <summary>The token that the path names; null: none, or not looked up.</summary>
    public AccessToken? TargetToken { get; init; }

    /// <summary>The findings of the same request without its caller.</summary>
    public Findings AsAnonymous() => this with { Token = null, User = null };
}
