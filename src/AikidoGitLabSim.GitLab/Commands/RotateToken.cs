using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Replaces a token by one with the same name, scopes and owner
/// (<c>app/services/personal_access_tokens/rotate_service.rb</c>).</summary>
/// <param name="TokenId">The token to replace.</param>
/// <param name="Digest">The digest of the new value.</param>
/// <param name="ExpiresAt">The new date; null: a week from today, or none where none is required.</param>
/// <param name="At">When, UTC.</param>
public sealed record RotateToken(long TokenId, TokenDigest Digest, DateOnly? ExpiresAt, DateTimeOffset At) : Command<AccessToken>
{
    private const string LegacyDisabled = "Rotation of legacy personal access tokens is disabled. Use a fine-grained token instead.";

    private static readonly VersionRange LegacyRuleExists = VersionRange.From("19.5");

    private static readonly History<bool> KeepsDescription = new(
        new HistoryRow<bool>("15.11", false, "recorded on GitLab.com at 17.7"),
        new HistoryRow<bool>("18.0", true, "recorded on GitLab.com at 18.9, first seen"));

    /// <summary>What changed about rotation over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("rotation", "the new token has the description of the old one", KeepsDescription, value => value ? "yes" : null),
        NamedHistory.Of("rotation", "where fine-grained tokens are enforced, personal tokens with scopes do not rotate", LegacyRuleExists,
            "app/services/personal_access_tokens/rotate_service.rb"),
    ];

    /// <inheritdoc/>
    public override Outcome<AccessToken> ApplyTo(World world)
    {
        if (world.Tokens.Find(TokenId) is not { } old)
            return Outcomes.Refused<AccessToken>(world, Problem.Whole("Token not found"));
        if (Check(world, old) is { } problem)
            return Outcomes.Refused<AccessToken>(world, problem);

        var today = DateOnly.FromDateTime(At.UtcDateTime);
        var expiresAt = ExpiresAt ?? (TokenExpiry.IsRequired(world, old.Kind) ? today.AddDays(TokenExpiry.DaysAfterRotation) : null);
        var successor = old with
        {
            Id = world.Tokens.LastId + 1,
            Digest = Digest,
            Description = KeepsDescription.At(world.Edition.Version) ? old.Description : null,
            CreatedAt = At,
            ExpiresAt = expiresAt,
            LastUsedAt = null,
            LastUsedIps = [],
            Notices = null,
            PreviousTokenId = old.Id,
        };
        var rotated = world.WithToken(old with { Revoked = true, RevokedAt = At }).WithToken(successor);
        return Outcomes.Done(BotDeletions.WithMembership(rotated, successor), successor);
    }

    private Problem? Check(World world, AccessToken old) =>
        old.Revoked ? Problem.Whole("Token already revoked")
        : IsRefusedLegacy(world, old) ? Problem.Whole(LegacyDisabled)
        : TokenExpiry.Check(world, old.Kind, ExpiresAt, DateOnly.FromDateTime(At.UtcDateTime));

    private static bool IsRefusedLegacy(World world, AccessToken token) =>
        world.Settings.EnforceFineGrainedTokens && LegacyRuleExists.Holds(world.Edition.Version) && token.Kind == TokenKind.Personal;
}
