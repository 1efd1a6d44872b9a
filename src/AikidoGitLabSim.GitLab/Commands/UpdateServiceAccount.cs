using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Changes a service account (<c>ee/app/services/users/service_accounts/update_service.rb</c>). What is null stays as it
/// is.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">The display name.</param>
/// <param name="Username">The username.</param>
/// <param name="Email">The mail address.</param>
public sealed record UpdateServiceAccount(long UserId, string? Name, string? Username, string? Email) : Command<User>
{
    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is not { } before)
            return Outcomes.Refused<User>(world, Problem.Whole("User not found"));
        if (Username is not null && world.FindUser(Username) is { } other && other.Id != UserId)
            return Outcomes.Refused<User>(world, new Problem("username", "has already been taken"));
        if (Email is not null
            && world.Users.Rows.Any(user => user.Id != UserId && user.Email.Equals(Email, StringComparison.OrdinalIgnoreCase)))
            return Outcomes.Refused<User>(world, new Problem("email", "has already been taken"));

        var account = before with { Name = Name ?? before.Name, Username = Username ?? before.Username, Email = Email ?? before.Email };
        return Outcomes.Done(world.WithUser(account), account);
    }
}
