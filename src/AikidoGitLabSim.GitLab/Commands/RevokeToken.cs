using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Revokes a token. Revoking one that is revoked already changes nothing.</summary>
/// <param name="TokenId">The token.</param>
/// <param name="At">When, UTC; null: not known.</param>
public sealed record RevokeToken(long TokenId, DateTimeOffset? At = null) : Command<AccessToken>
{
    /// <remarks>Bots outlive their token since 17.9; before, both went (<c>doc/user/group/settings/group_access_tokens.md</c>).</remarks>
    private static readonly VersionRange BotIsKept = VersionRange.From("17.9");

    /// <summary>What changed about revoking over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("revocation", "bots outlive their token", BotIsKept, "doc/user/group/settings/group_access_tokens.md")];

    /// <inheritdoc/>
    public override Outcome<AccessToken> ApplyTo(World world)
    {
        if (world.Tokens.Find(TokenId) is not { } token)
            return Outcomes.Refused<AccessToken>(world, Problem.Whole("Token not found"));

        var revoked = token with { Revoked = true, RevokedAt = token.Revoked ? token.RevokedAt : At };
        return Outcomes.Done(BotGoesToo(world, token)
            ? world.WithoutBot(world.Users.Get(token.UserId), revoked)
            : world.WithToken(revoked), revoked);
    }

    private static bool BotGoesToo(World world, AccessToken token) =>
        token.Resource is not null && !BotIsKept.Holds(world.Edition.Version) && world.Users.Find(token.UserId) is not null;
}
