using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Signs a user in on a page: a deactivated one is active again (<c>app/controllers/sessions_controller.rb</c>).</summary>
/// <param name="UserId">The user, whose password was right.</param>
/// <param name="At">When, UTC.</param>
public sealed record SignIn(long UserId, DateTimeOffset At) : Command<User>
{
    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is not { } user)
            return Outcomes.Refused<User>(world, Problem.Whole("User not found"));

        var signedIn = user with
        {
            State = user.State == UserState.Deactivated ? UserState.Active : user.State,
            LastSignInAt = user.CurrentSignInAt ?? At,
            CurrentSignInAt = At,
            SignInCount = user.SignInCount + 1,
            LastActivityOn = DateOnly.FromDateTime(At.UtcDateTime),
        };
        return Outcomes.Done(world.WithUser(signedIn), signedIn);
    }
}
