using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Gives a user a new password, which ends the expiry of the old one and forgets remembered browsers
/// (<c>app/controllers/user_settings/passwords_controller.rb</c>).</summary>
/// <param name="UserId">The user.</param>
/// <param name="PasswordDigest">The digest of the new password.</param>
public sealed record ChangePassword(long UserId, string PasswordDigest) : Command<User>
{
    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is not { } user)
            return Outcomes.Refused<User>(world, Problem.Whole("User not found"));

        var changed = user with
        {
            PasswordDigest = PasswordDigest,
            Remembered = null,
            State = user.State == UserState.PasswordExpired ? UserState.Active : user.State,
        };
        return Outcomes.Done(world.WithUser(changed), changed);
    }
}
