using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Makes a service account of the instance, a group or a project
/// (<c>ee/app/services/users/service_accounts/create_service.rb</c>).</summary>
/// <param name="ProvisionedBy">The group or project; null: the instance.</param>
/// <param name="CreatorId">Who asks.</param>
/// <param name="Name">The display name; null: GitLab's own.</param>
/// <param name="Username">The username; null: a generated one.</param>
/// <param name="Suffix">The random end of a generated username, in hexadecimal digits.</param>
/// <param name="Host">The instance's host name, for the mail address.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Email">The mail address; null: a generated one.</param>
public sealed record CreateServiceAccount(
    ResourceRef? ProvisionedBy, long? CreatorId, string? Name, string? Username, string Suffix, string Host, DateTimeOffset At,
    string? Email = null) : Command<User>
{
    private const string DefaultName = "Service account user";

    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (!world.HasRoomForServiceAccount(ProvisionedBy))
            return Outcomes.Refused<User>(world, Problem.Whole("No more seats are available to create Service Account User"));
        if (Name is not null && UserName.WhyNot(Name) is { } tooLong)
            return Outcomes.Refused<User>(world, Problem.Whole(tooLong));
        var username = Username ?? Generated();
        if (world.FindUser(username) is not null)
            return Outcomes.Refused<User>(world, new Problem("username", "has already been taken"));
        if (Email is not null && world.Users.Rows.Any(user => user.Email.Equals(Email, StringComparison.OrdinalIgnoreCase)))
            return Outcomes.Refused<User>(world, new Problem("email", "has already been taken"));

        var account = new User
        {
            Id = world.Users.LastId + 1,
            NamespaceId = world.NextNamespaceId,
            Username = username,
            Name = Name ?? DefaultName,
            Email = Email ?? $"{Generated()}@noreply.{Host}",
            Kind = UserKind.ServiceAccount,
            ProvisionedBy = ProvisionedBy,
            CreatedById = CreatorId,
            CreatedAt = At,
        };
        return Outcomes.Done(world.WithUser(account), account);
    }

    private string Generated() => ProvisionedBy switch
    {
        { Kind: ResourceKind.Group, Id: var id } => $"service_account_group_{id}_{Suffix}",
        { Id: var id } => $"service_account_project_{id}_{Suffix}",
        null => $"service_account_{Suffix}",
    };
}
