using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/user</c> and <c>/users</c> (<c>lib/api/users.rb</c>).</summary>
internal static class UserRoutes
{
    /// <summary>The class registers <c>read_user</c> for reading.</summary>
    public static ScopeLaw Scopes { get; } = ScopeLaw.With(new ScopeGrant("read_user", ReadOnly: true, VersionRange.Always));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("GET", "/user", "read_user"), call => UserEntity.ShowSelf(call.User, call)),
        new(Law("GET", "/users", "read_user") with
        {
            Parameters =
            [
                new("username", ParameterType.String),
                new("search", ParameterType.String),
                new("active", ParameterType.Boolean),
                new("blocked", ParameterType.Boolean),
                new("humans", ParameterType.Boolean),
                .. Pagination.Parameters,
            ],
        }, List),
        new(Law("POST", "/users", "create_user") with
        {
            Authentication = Authentication.Administrator,
            Parameters =
            [
                ParameterLaw.Need("email", ParameterType.String),
                ParameterLaw.Need("name", ParameterType.String),
                ParameterLaw.Need("username", ParameterType.String),
                new("password", ParameterType.String),
                new("reset_password", ParameterType.Boolean),
                new("force_random_password", ParameterType.Boolean),
                new("admin", ParameterType.Boolean),
                new("skip_confirmation", ParameterType.Boolean),
            ],
        }, Create),
        new(Law("GET", "/users/{id}", "read_user") with { Rules = [ResourceRules.TargetUser("id")] }, call => UserEntity.Show(call.Request.TargetUser, call)),
        new(Law("DELETE", "/users/{id}", "delete_user") with
        {
            Authentication = Authentication.Administrator,
            Rules = [ResourceRules.TargetUser("id")],
        }, Delete),
    ];

    private static RouteLaw Law(string method, string template, string permission) =>
        new() { Method = method, Template = template, Permission = permission, Scopes = Scopes };

    private static Answer List(Call call)
    {
        var arguments = call.Arguments;
        var username = arguments.Text("username");
        var users = username is { Length: > 0 }
            ? call.World.FindUser(username) is { } named ? [named] : []
            : call.World.Users.Rows.Where(user => call.User.IsAdmin || user.State is UserState.Active or UserState.Unconfirmed or UserState.PasswordExpired);
        return UserEntity.List(
            users.Where(user => arguments.Text("search") is not { Length: > 0 } text || Matches(user, text))
                .Where(user => arguments.Boolean("active") != true || user.State == UserState.Active)
                .Where(user => arguments.Boolean("blocked") != true || user.State == UserState.Blocked)
                .Where(user => arguments.Boolean("humans") != true || !user.IsBot)
                .OrderByDescending(user => user.Id),
            call);
    }

    /// <summary>Whether a search finds a user: by a part of either name, or the whole address.</summary>
    public static bool Matches(User user, string text) =>
        user.Username.Contains(text, StringComparison.OrdinalIgnoreCase)
        || user.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || string.Equals(user.Email, text, StringComparison.OrdinalIgnoreCase);

    /// <remarks>A password is needed, or one of the two wishes that make GitLab choose one.</remarks>
    private static Answer Create(Call call)
    {
        var arguments = call.Arguments;
        var password = arguments.Text("password");
        if (password is null && arguments.Boolean("reset_password") != true && arguments.Boolean("force_random_password") != true)
            return Refusals.Error(StatusCodes.Status400BadRequest, "password, reset_password, force_random_password are missing, at least one parameter must be provided");

        var username = arguments.Text("username")!;
        var outcome = call.Apply(new CreateUser(
            call.User.Id,
            username,
            arguments.Text("name")!,
            arguments.Text("email")!,
            password is null ? null : PasswordDigest.Of(username, password),
            arguments.Boolean("admin") == true,
            arguments.Boolean("skip_confirmation") == true,
            call.Now));
        return outcome.Succeeded
            ? UserEntity.ShowCreated(outcome.Value, call)
            : Refusals.Message(StatusCodes.Status409Conflict, outcome.Refusal.Sentence);
    }

    private static Answer Delete(Call call)
    {
        var user = call.Request.TargetUser;
        if (call.World.Groups.Rows.Any(group => IsSoleOwner(group, user)))
            return Refusals.Message(409, "409 Conflict: User cannot be removed if is the sole owner of a group");
        call.Apply(new DeleteUser(user.Id));
        return Answer.NoContent;
    }

    private static bool IsSoleOwner(Group group, User user) =>
        group.Members.GetValueOrDefault(user.Id) == AccessLevel.Owner && group.Members.Count(member => member.Value == AccessLevel.Owner) == 1;
}
