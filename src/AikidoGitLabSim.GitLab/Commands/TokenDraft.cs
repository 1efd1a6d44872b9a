using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>What is asked for when a token is made, by whatever route.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Description">A description, 255 characters at most.</param>
/// <param name="ExpiresAt">The date it is to die on; null: whatever the release makes of that.</param>
/// <param name="Digest">The digest of its value.</param>
/// <param name="At">When, UTC.</param>
public sealed record TokenDraft(
    TokenKind Kind, string Name, ScopeSet Scopes, string? Description, DateOnly? ExpiresAt, TokenDigest Digest, DateTimeOffset At)
{
    private const int LongestDescription = 255;

    /// <summary>The permissions of a fine-grained token.</summary>
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>What the token model finds wrong, or null (<c>app/models/personal_access_token.rb</c>).</summary>
    internal Problem? Check(World world) =>
        string.IsNullOrWhiteSpace(Name) ? new Problem("name", "can't be blank")
        : Scopes.Names.IsEmpty ? new Problem("scopes", "can't be blank")
        : Description?.Length > LongestDescription ? new Problem("description", $"is too long (maximum is {LongestDescription} characters)")
        : TokenExpiry.Check(world, Kind, ExpiresAt, Today);

    /// <summary>The token that comes of it.</summary>
    internal AccessToken ToToken(World world, long userId, ResourceRef? resource = null) => new()
    {
        Id = world.Tokens.LastId + 1,
        Kind = Kind,
        UserId = userId,
        Name = Name,
        Description = Description,
        Scopes = Scopes,
        Permissions = Permissions,
        Digest = Digest,
        CreatedAt = At,
        ExpiresAt = ExpiresAt ?? TokenExpiry.Default(world, Kind, Today),
        Resource = resource,
    };

    private DateOnly Today => DateOnly.FromDateTime(At.UtcDateTime);
}
