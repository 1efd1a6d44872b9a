using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>A requirement of a rule that can be stated without a request. The atlas consists of these; a test compares them with the
/// server.</summary>
public abstract record Requirement
{
    private Requirement()
    {
    }

    /// <summary>A scope of the token that the policy accepts.</summary>
    public sealed record Scope : Requirement;

    /// <summary>The policy's permission, of a fine-grained token.</summary>
    public sealed record Granted : Requirement;

    /// <summary>An administrator, where the policy requires one.</summary>
    public sealed record Administrator : Requirement;

    /// <summary>A group or project that the path names.</summary>
    /// <param name="What">Which of the two.</param>
    public sealed record Resource(ResourceKind What) : Requirement;

    /// <summary>A right on what the path names.</summary>
    /// <param name="Right">The right.</param>
    public sealed record Role(Right Right) : Requirement;

    /// <summary>A token of one of some kinds.</summary>
    /// <param name="Kinds">The kinds.</param>
    public sealed record Kind(ImmutableArray<TokenKind> Kinds) : Requirement;

    /// <summary>An edition that has been paid for.</summary>
    /// <param name="Allows">Whether an edition will do.</param>
    public sealed record Tier(Func<Edition, bool> Allows) : Requirement;

    /// <summary>A requirement that no request meets: the rule refuses all.</summary>
    public sealed record Nothing : Requirement;
}
