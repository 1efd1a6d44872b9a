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
    public static AcceptedScopes Scopes { get; } = AcceptedScopes.With(new ScopeGrant("read_user", ReadOnly: true, VersionRange.Always));

    /// <summary>Somebody unknown may only ask for one user by name.</summary>
    private static readonly Rule ListsUsers = new("permission.read_users_list", "lib/api/users.rb", request =>
        request.User is null && string.IsNullOrWhiteSpace(request.Arguments.Text("username"))
            ? Refusal.Forbidden("Not authorized to access /api/v4/users", "Send a token, or the parameter username")
            : null);

    /// <summary>Somebody unknown sees no user by id.</summary>
    private static readonly Rule SeesUser = new("permission.read_user", "lib/api/users.rb", request =>
        request.User is null ? Refusal.Forbidden("Not authorized!", "Send a token") : null);

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("GET", "/user", "read_user"), context => UserEntity.ShowSelf(context.User, context) with { IsLasting = true }),
        new(Policy("GET", "/users", "read_user") with
        {
            Authentication = Authentication.Optional,
            Rules = [ListsUsers],
            Parameters =
            [
                new("username", ParameterType.String),
                new("search", ParameterType.String),
                new("active", ParameterType.Boolean),
                new("blocked", ParameterType.Boolean),
                new("humans", ParameterType.Boolean),
                .. Pagination.Parameters,
            ],
        }, List) { LinkDefaults = LinkDefaults.Users },
        new(Policy("POST", "/users", "create_user") with
        {
            Authentication = Authentication.Administrator,
            Parameters =
            [
                ParameterSpec.Need("email", ParameterType.String),
                ParameterSpec.Need("name", ParameterType.String),
                ParameterSpec.Need("username", ParameterType.String),
                new("password", ParameterType.String),
                new("reset_password", ParameterType.Boolean),
                new("force_random_password", ParameterType.Boolean),
                new("admin", ParameterType.Boolean),
                new("skip_confirmation", ParameterType.Boolean),
            ],
        }, Create),
        new(Policy("GET", "/users/{id}", "read_user") with
        {
            Authentication = Authentication.Optional,
            NumericIds = ["id"],
            Rules = [SeesUser, ResourceRules.TargetUser("id")],
        }, context => UserEntity.Show(context.Request.TargetUser, context)) { Limits = EndpointLimits.User },
        new(Policy("DELETE", "/users/{id}", "delete_user") with
        {
            Authentication = Authentication.Administrator,
            NumericIds = ["id"],
            Rules = [ResourceRules.TargetUser("id")],
        }, Delete),
    ];

    private static RoutePolicy Policy(string method, string template, string permission) =>
        new() { Method = method, Template = template, Permission = permission, Scopes = Scopes };

    private static Answer List(RestContext context)
    {
        var arguments = context.Arguments;
        var username = arguments.Text("username");
        var users = username is { Length: > 0 }
            ? context.World.FindUser(username) is { } named ? [named] : []
            : context.World.Users.Rows.Where(user => context.Request.User is { IsAdmin: true }
                || user.State is UserState.Active or UserState.Unconfirmed or UserState.PasswordExpired);
        return UserEntity.List(
            users.Where(user => Matches(user, arguments.Text("search")))
                .Where(user => arguments.Boolean("active") != true || user.State == UserState.Active)
                .Where(user => arguments.Boolean("blocked") != true || user.State == UserState.Blocked)
                .Where(user => arguments.Boolean("humans") != true || !user.IsBot)
                .OrderByDescending(user => user.Id),
            context);
    }

    /// <summary>Whether a search finds a user: by either name, or the whole address (<c>app/models/user.rb</c>, search).</summary>
    public static bool Matches(User user, string? text) =>
        FuzzySearch.For(text) is not { } search
        || search.Matches(user.Name, user.Username)
        || string.Equals(user.Email, text?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <remarks>A password is needed, or one of the two wishes that make GitLab choose one.</remarks>
    private static Answer Create(RestContext context)
    {
        var arguments = context.Arguments;
        var password = arguments.Text("password") is null ? null : context.Secrets["password"];
        if (password is null && arguments.Boolean("reset_password") != true && arguments.Boolean("force_random_password") != true)
            return Refusals.Error(StatusCodes.Status400BadRequest,
                "password, reset_password, force_random_password are missing, at least one parameter must be provided");

        var username = arguments.Text("username")!;
        var outcome = context.Apply(new CreateUser(
            context.User.Id,
            username,
            arguments.Text("name")!,
            arguments.Text("email")!,
            password is null ? null : PasswordDigest.Of(username, password),
            arguments.Boolean("admin") == true,
            arguments.Boolean("skip_confirmation") == true,
            context.Now));
        return outcome.Succeeded
            ? UserEntity.ShowCreated(outcome.Value, context)
            : Refusals.Message(StatusCodes.Status409Conflict, outcome.Refusal.Sentence);
    }

    private static Answer Delete(RestContext context)
    {
        var user = context.Request.TargetUser;
        if (context.World.Groups.Rows.Any(group => IsSoleOwner(group, user)))
            return Refusals.Message(409, "409 Conflict: User cannot be removed if is the sole owner of a group");
        context.Apply(new DeleteUser(user.Id));
        return Answer.NoContent;
    }

    private static bool IsSoleOwner(Group group, User user) =>
        group.Members.GetValueOrDefault(user.Id) == AccessLevel.Owner
            && group.Members.Count(member => member.Value == AccessLevel.Owner) == 1;
}
