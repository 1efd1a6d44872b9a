using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Makes a personal, impersonation or service account token
/// (<c>app/services/personal_access_tokens/create_service.rb</c>).</summary>
/// <param name="UserId">As whom the token acts.</param>
/// <param name="Draft">What is asked for.</param>
public sealed record CreateUserToken(long UserId, TokenDraft Draft) : Command<AccessToken>
{
    /// <inheritdoc/>
    public override Outcome<AccessToken> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is null)
            return Outcomes.Refused<AccessToken>(world, Problem.Whole("User not found"));
        if (Draft.Check(world) is { } problem)
            return Outcomes.Refused<AccessToken>(world, problem);

        var token = Draft.ToToken(world, UserId);
        return Outcomes.Done(world.WithToken(token), token);
    }
}
