using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>A project in a group or in a user's personal namespace.</summary>
public sealed record Project : IHasId
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The group it lies in; null when it lies in a personal namespace.</summary>
    public long? GroupId { get; init; }

    /// <summary>The user whose personal namespace it lies in; null when it lies in a group.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The last part of the path.</summary>
    public required string Path { get; init; }

    /// <summary>The path of namespace and project, such as <c>acme/shop</c>.</summary>
    public required string FullPath { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace name and display name, joined by <c> / </c>.</summary>
    public required string FullName { get; init; }

    /// <summary>What the project is for.</summary>
    public string? Description { get; init; }

    /// <summary>Who may see the project.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Whether the project is archived and thereby read-only.</summary>
    public bool Archived { get; init; }

    /// <summary>Direct members by user id.</summary>
    public ImmutableDictionary<long, AccessLevel> Members { get; init; } = ImmutableDictionary<long, AccessLevel>.Empty;

    /// <summary>The groups that the project is shared with, by id, and the highest level that their members get.</summary>
    public ImmutableDictionary<long, AccessLevel> SharedWith { get; init; } = ImmutableDictionary<long, AccessLevel>.Empty;

    /// <summary>The code; null when no repository was ever created.</summary>
    public Repository? Repository { get; init; }

    /// <summary>The folder of a bare git repository on this machine that is the project's code; null: the code is
    /// <see cref="Repository"/>.</summary>
    public string? GitDirectory { get; init; }

    /// <summary>What pushes have made of the repository; null: there was no push, and the two properties above define the code.</summary>
    public RefTable? Pushed { get; init; }

    /// <summary>Whether a repository was ever created.</summary>
    public bool HasRepository => Repository is not null || GitDirectory is not null;

    /// <summary>The id of the user who created the project.</summary>
    public required long CreatorId { get; init; }

    /// <summary>When the project was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something last happened in it, UTC; null: when it was created.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>Paths it had before it was moved; GitLab answers them with a redirect.</summary>
    public ImmutableArray<string> FormerPaths { get; init; } = [];

    /// <summary>The project with a user made a direct member, or with another level.</summary>
    public Project WithMember(long userId, AccessLevel level) => this with { Members = Members.SetItem(userId, level) };
}
