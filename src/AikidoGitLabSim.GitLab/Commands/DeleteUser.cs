using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Deletes a user with their tokens and memberships.</summary>
/// <param name="UserId">The user.</param>
public sealed record DeleteUser(long UserId) : Command<User>
{
    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world) => world.Users.Find(UserId) is { } user
        ? Outcomes.Done(world.WithoutUser(user), user)
        : Outcomes.Refused<User>(world, Problem.Whole("User not found"));
}
