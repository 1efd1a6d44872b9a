using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Creates a person's account (<c>app/services/users/create_service.rb</c>).</summary>
/// <param name="CreatorId">The administrator who asks.</param>
/// <param name="Username">The username.</param>
/// <param name="Name">The display name.</param>
/// <param name="Email">The primary mail address.</param>
/// <param name="PasswordDigest">The digest of the password; null: the user cannot sign in.</param>
/// <param name="IsAdmin">Whether the user is an administrator.</param>
/// <param name="IsConfirmed">Whether the mail address counts as confirmed.</param>
/// <param name="At">When, UTC.</param>
public sealed record CreateUser(
    long CreatorId, string Username, string Name, string Email, string? PasswordDigest, bool IsAdmin, bool IsConfirmed, DateTimeOffset At)
        : Command<User>
{
    private const string Taken = "has already been taken";

    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Rows.Any(user => user.Email.Equals(Email, StringComparison.OrdinalIgnoreCase)))
            return Outcomes.Refused<User>(world, new Problem("email", Taken));
        if (world.FindUser(Username) is not null || world.FindGroup(Username) is not null)
            return Outcomes.Refused<User>(world, new Problem("username", Taken));

        var user = new User
        {
            Id = world.Users.LastId + 1,
            NamespaceId = world.NextNamespaceId,
            Username = Username,
            Name = Name,
            Email = Email,
            PasswordDigest = PasswordDigest,
            IsAdmin = IsAdmin,
            State = IsConfirmed ? UserState.Active : UserState.Unconfirmed,
            CreatedById = CreatorId,
            CreatedAt = At,
        };
        return Outcomes.Done(world.WithUser(user), user);
    }
}
