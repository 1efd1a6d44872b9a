using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>A group or subgroup.</summary>
public sealed record Group : IHasId
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The parent group; null for a top-level group.</summary>
    public long? ParentId { get; init; }

    /// <summary>The last part of the path.</summary>
    public required string Path { get; init; }

    /// <summary>The full path with all parents, such as <c>acme/platform</c>.</summary>
    public required string FullPath { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The display names of the group and its parents, joined by <c> / </c>.</summary>
    public required string FullName { get; init; }

    /// <summary>What the group is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who may see the group.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Whether the subscription is a trial; group access tokens are not for trials on GitLab.com.</summary>
    public bool Trial { get; init; }

    /// <summary>The day on which the trial ends, from 00:00 UTC; null: no end is known.</summary>
    public DateOnly? TrialEnds { get; init; }

    /// <summary>When the trial ended, UTC: the group is on the Free tier from then on. Null: it has not ended.</summary>
    public DateTimeOffset? TrialEndedAt { get; init; }

    /// <summary>Whether the group is on a trial now.</summary>
    public bool IsOnTrial => Trial && TrialEndedAt is null;

    /// <summary>GitLab's setting that lets members create project and group access tokens; read from the top-level group.</summary>
    public bool AllowTokenCreation { get; init; } = true;

    /// <summary>Whether only fine-grained tokens may reach this top-level group.</summary>
    public bool EnforceFineGrainedTokens { get; init; }

    /// <summary>Direct members by user id.</summary>
    public ImmutableDictionary<long, AccessLevel> Members { get; init; } = ImmutableDictionary<long, AccessLevel>.Empty;

    /// <summary>The groups that this one is shared with, by id: their direct members get in, at this level at most.</summary>
    public ImmutableDictionary<long, AccessLevel> SharedWith { get; init; } = ImmutableDictionary<long, AccessLevel>.Empty;

    /// <summary>When the group was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The group with a user made a direct member, or with another level.</summary>
    public Group WithMember(long userId, AccessLevel level) => this with { Members = Members.SetItem(userId, level) };
}
