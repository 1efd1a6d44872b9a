using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What a rule asks for, as far as that can be said without a request. The atlas is made of these; a test holds them against the
/// doors.</summary>
public abstract record Requirement
{
    private Requirement()
    {
    }

    /// <summary>That the token's scopes are among the law's.</summary>
    public sealed record Scope : Requirement;

    /// <summary>That a fine-grained token has the law's permission.</summary>
    public sealed record Granted : Requirement;

    /// <summary>An administrator, where the law wants one.</summary>
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
