using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Users;

/// <summary>A user of the instance: a person, a token's bot, or a service account.</summary>
public sealed record User : IHasId
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The id of the user's personal namespace; null for bots and service accounts, which have none.</summary>
    public long? NamespaceId { get; init; }

    /// <summary>Unique, compared without regard to case.</summary>
    public required string Username { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The primary e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Person, bot or service account.</summary>
    public UserKind Kind { get; init; }

    /// <summary>The state, which decides whether the user may sign in and use tokens.</summary>
    public UserState State { get; init; }

    /// <summary>Whether the user administers the instance.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The top-level group or the project that a service account or bot belongs to.</summary>
    public ResourceRef? ProvisionedBy { get; init; }

    /// <summary>The day on which the membership of a token's bot ends; null: it does not end.</summary>
    public DateOnly? MembershipEndsOn { get; init; }

    /// <summary>Who created the user; null for the first ones.</summary>
    public long? CreatedById { get; init; }

    /// <summary>When the user was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day with activity, UTC; null when there was none.</summary>
    public DateOnly? LastActivityOn { get; init; }

    /// <summary>When the user last signed in on a page, UTC; null when never.</summary>
    public DateTimeOffset? CurrentSignInAt { get; init; }

    /// <summary>When the user signed in the time before, or the only time, UTC; null when never.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>How often the user signed in.</summary>
    public int SignInCount { get; init; }

    /// <summary>The digest of the password; null when the user cannot sign in.</summary>
    public string? PasswordDigest { get; init; }

    /// <summary>The browsers in which the user is remembered, the latest last; null: none. A new password ends them.</summary>
    public ImmutableList<RememberedBrowser>? Remembered { get; init; }

    /// <summary>What GitLab's API calls <c>bot</c>: token bots and service accounts alike (recorded at 18.11.5 and 19.1.1).</summary>
    public bool IsBot => Kind != UserKind.Human;
}
