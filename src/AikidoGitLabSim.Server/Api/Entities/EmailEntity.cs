using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>
/// Mail addresses in answers (<c>lib/api/entities/email.rb</c>). A user has one: GitLab adds the primary address to the others when it is
/// confirmed (<c>app/models/user.rb</c>, add_primary_email_to_emails!). Its id is the user's.
/// </summary>
internal static class EmailEntity
{
    private static readonly EntityShape<User> Shape = new(
        new History<string>(new HistoryRow<string>("15.11", "id email confirmed_at", "lib/api/entities/email.rb")),
        new Dictionary<string, WriteValue<User>>
        {
            ["id"] = (json, user, _) => json.WriteNumberValue(user.Id),
            ["email"] = (json, user, _) => json.WriteStringValue(user.Email),
            ["confirmed_at"] = (json, user, _) => json.WriteMoment(user.State == UserState.Unconfirmed ? null : user.CreatedAt),
        });

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [Shape.Named("mail address")];

    /// <summary>Shows one address.</summary>
    public static Answer Show(User user, RestContext context) => Shape.Show(StatusCodes.Status200OK, user, context);

    /// <summary>Lists a page of addresses.</summary>
    public static Answer List(IReadOnlyList<User> users, RestContext context) => Shape.List(users, context);
}
