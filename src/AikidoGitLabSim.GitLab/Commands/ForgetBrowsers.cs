using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Forgets a user in all browsers, as signing out does (Devise, <c>expire_all_remember_me_on_sign_out</c>).</summary>
/// <param name="UserId">The user's id.</param>
public sealed record ForgetBrowsers(long UserId) : Command<User>
{
    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is not { } user)
            return Outcomes.Refused<User>(world, Problem.Whole("User not found"));

        var changed = user with { Remembered = null };
        return Outcomes.Done(world.WithUser(changed), changed);
    }
}
