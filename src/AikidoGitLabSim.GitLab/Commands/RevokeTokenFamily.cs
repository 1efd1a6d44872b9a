using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>
/// Revokes every active token that descends from one by rotation: what GitLab does since 16.3 when a revoked token
/// is presented to rotate (<c>app/services/personal_access_tokens/revoke_token_family_service.rb</c>).
/// </summary>
/// <param name="TokenId">The token that was presented.</param>
public sealed record RevokeTokenFamily(long TokenId) : Command<int>
{
    /// <inheritdoc/>
    public override Outcome<int> ApplyTo(World world)
    {
        if (world.Tokens.Find(TokenId) is not { } first)
            return Outcomes.Done(world, 0);

        var successors = world.Tokens.Of(first.UserId)
            .Where(token => token.PreviousTokenId is not null)
            .ToDictionary(token => token.PreviousTokenId!.Value);
        var revoked = 0;
        for (var id = TokenId; successors.TryGetValue(id, out var next); id = next.Id)
        {
            if (next.Revoked)
                continue;
            // GitLab changes these rows without noting when.
            world = world.WithToken(next with { Revoked = true });
            revoked++;
        }

        return Outcomes.Done(world, revoked);
    }
}
