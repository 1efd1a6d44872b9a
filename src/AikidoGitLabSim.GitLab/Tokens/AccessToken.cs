using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>A token as GitLab stores it: everything but its value.</summary>
public sealed record AccessToken : IHasId
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The kind of token.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>As whom it acts: the person, the bot, or the service account.</summary>
    public required long UserId { get; init; }

    /// <summary>The name given by its maker.</summary>
    public required string Name { get; init; }

    /// <summary>The description, since 17.7.</summary>
    public string? Description { get; init; }

    /// <summary>What it may do; for a fine-grained token only the word <c>granular</c>.</summary>
    public required ScopeSet Scopes { get; init; }

    /// <summary>The permissions of a fine-grained token.</summary>
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>The digest of its value.</summary>
    public required TokenDigest Digest { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The day on which it is already dead, from 00:00 UTC; null: never.</summary>
    public DateOnly? ExpiresAt { get; init; }

    /// <summary>Whether it was revoked.</summary>
    public bool Revoked { get; init; }

    /// <summary>When it was revoked, UTC; null: not revoked, or GitLab has not noted when.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last used, UTC; GitLab notes it at intervals, not at every request.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The addresses it was used from, newest first, five at most.</summary>
    public ImmutableArray<string> LastUsedIps { get; init; } = [];

    /// <summary>The group or project it belongs to; null for a user's token.</summary>
    public ResourceRef? Resource { get; init; }

    /// <summary>The token it replaced when that was rotated.</summary>
    public long? PreviousTokenId { get; init; }

    /// <summary>Which mails about its end were sent; null: none.</summary>
    public ExpiryNotices? Notices { get; init; }

    /// <summary>Whether the date has come: dead from 00:00 UTC of <see cref="ExpiresAt"/> on.</summary>
    /// <remarks><c>app/models/concerns/expirable.rb</c> compares a date, which is its midnight, with the current time.</remarks>
    public bool IsExpired(DateTimeOffset now) => ExpiresAt is { } date && date <= DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Neither revoked nor expired.</summary>
    public bool IsActive(DateTimeOffset now) => !Revoked && !IsExpired(now);
}
