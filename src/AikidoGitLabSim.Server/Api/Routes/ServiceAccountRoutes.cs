using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Service accounts of the instance, of top-level groups and of projects (<c>ee/lib/api/group_service_accounts.rb</c>,
/// <c>doc/api/service_accounts.md</c>).</summary>
internal static class ServiceAccountRoutes
{
    private const string Api = "ee/lib/api/group_service_accounts.rb";

    private static readonly Rule Administers = new("permission.admin_service_accounts", Api, request =>
        request.World.CanManageServiceAccounts(request.Resource, request.User)
            ? null
            : Refusal.Forbidden(null, "Be Owner of the group, or administrator, on an edition where it may have service accounts"))
    { Requirements = [new Requirement.Role(Rights.ManageServiceAccounts), new Requirement.Tier(Licence.AllowsServiceAccounts)] };

    private static readonly Rule Account = new("resource.service_account", Api, request =>
    {
        var user = request.World.Users.Find(Id(request, "user_id"));
        return user is null or { Kind: UserKind.ResourceBot } || user.ProvisionedBy != request.Resource
            ? Refusal.NotFound("User", "Name a service account of this group or project")
            : user.Kind != UserKind.ServiceAccount ? Refusal.BadRequest("User is not of type Service Account", "Name a service account")
            : Ruling.Found(request.Findings with { TargetUser = user });
    });

    private static readonly Rule Creates =
        new("permission.create_service_account", "ee/app/services/namespaces/service_accounts/group_create_service.rb", request =>
        request.World.CanCreateServiceAccounts(request.User)
            ? null
            : Refusal.BadRequest(
                "User does not have permission to create a service account in this namespace.",
                "Send an administrator's token, or let Owners of top-level groups create service accounts"));

    private static readonly ParameterSpec[] Order =
    [
        new ParameterSpec("order_by", ParameterType.String).OneOf("id", "username"),
        new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
        .. Pagination.Parameters,
    ];

    private static readonly Rule InstanceAccount = new("resource.service_account", Api, request =>
    {
        var user = request.World.Users.Find(Id(request, "user_id"));
        return user is null ? Refusal.NotFound("User", "Name a service account")
            : user.Kind != UserKind.ServiceAccount ? Refusal.BadRequest("User is not of type Service Account", "Name a service account")
            : Ruling.Found(request.Findings with { TargetUser = user });
    });

    private static Rule Token(string? missing) => new("resource.token", Api, request =>
        request.World.Tokens.Find(Id(request, "token_id")) is { } token && token.UserId == request.TargetUser.Id
            ? Ruling.Found(request.Findings with { TargetToken = token })
            : Refusal.NotFound(missing, "Name a token of this service account"));

    public static IEnumerable<RestRoute> All { get; } =
    [
        .. Instance(), .. Of(ResourceKind.Group, VersionRange.From("16.1")), .. Of(ResourceKind.Project, VersionRange.From("18.10")),
    ];

    private static IEnumerable<RestRoute> Instance()
    {
        RoutePolicy Policy(string method, string since, string path = "") => new()
        {
            Method = method,
            Template = $"/service_accounts{path}",
            Permission = PermissionOf(method),
            Authentication = Authentication.Administrator,
            Exists = VersionRange.From(since),
            IsEnterpriseOnly = true,
            Rules = [new("permission.admin_service_accounts", Api, request => Licence.AllowsServiceAccounts(request.World.Edition)
                ? null
                : Refusal.Forbidden(null, "Have Premium or Ultimate"))
                {
                    Requirements = [new Requirement.Tier(Licence.AllowsServiceAccounts)],
                }],
        };

        yield return new(Policy("POST", "16.1") with { Parameters = [.. NewAccount()] }, context => Create(context, null));
        yield return new(Policy("GET", "17.1") with { Parameters = [.. Order] },
            context => List(context, context.World.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount)));
        var patch = Policy("PATCH", "18.2", "/{user_id}");
        yield return new(patch with { Parameters = [.. NewAccount()], Rules = [.. patch.Rules, InstanceAccount] }, Update);
    }

    private static IEnumerable<RestRoute> Of(ResourceKind kind, VersionRange exists)
    {
        var accounts = $"{ResourcePath.Of(kind)}/service_accounts";
        var tokens = $"{accounts}/{{user_id}}/personal_access_tokens";
        RoutePolicy Policy(string method, string template, params Rule[] rules) => new()
        {
            Method = method,
            Template = template,
            Boundary = kind,
            Permission = template.StartsWith(tokens, StringComparison.Ordinal) ? TokenPermissionOf(method, template) : PermissionOf(method),
            Exists = exists,
            IsEnterpriseOnly = true,
            Rules = [ResourcePath.Finder(kind), Administers, .. rules],
        };

        yield return new(Policy("GET", accounts) with { Exists = Later(exists, "17.1"), Parameters = [.. Order] },
            context => List(context, context.World.Users.Rows.Where(user =>
                user.Kind == UserKind.ServiceAccount && user.ProvisionedBy == context.Request.Resource)));
        yield return new(Policy("PATCH", $"{accounts}/{{user_id}}", Account) with
        {
            Exists = Later(exists, "17.10"),
            Parameters = [.. NewAccount()]
        }, Update);
        yield return new(Policy("POST", accounts, Creates) with { Parameters = [.. NewAccount()] },
            context => Create(context, context.Request.Resource));
        yield return new(Policy("DELETE", $"{accounts}/{{user_id}}", Account), Delete);
        yield return new(Policy("GET", tokens, Account) with { Parameters = [.. TokenFilter.Parameters, .. Pagination.Parameters] },
            context => TokenEntity.List(TokenFilter.Apply(context.World.Tokens.Of(context.Request.TargetUser.Id), context), context));
        yield return new(Policy("POST", tokens,
            Account) with
        { Parameters = [.. UserTokenRoutes.NewToken(ScopeHolders.Users | ScopeHolders.Admins)] }, CreateToken);
        yield return new(Policy("POST", $"{tokens}/{{token_id}}/rotate", Account, Token(null)) with
        {
            RotatesToken = true,
            Parameters = [new("expires_at", ParameterType.Date)]
        },
            context => PersonalAccessTokenRoutes.Rotate(context, context.Request.TargetToken));
        yield return new(Policy("DELETE", $"{tokens}/{{token_id}}", Account, Token("Personal Access Token")),
            context => context.Revoke(context.Request.TargetToken));
    }

    /// <remarks>
    /// The names of <c>doc/auth/tokens/fine_grained_access_tokens.md</c>, Service Account and Service Account Personal Access Token.
    /// </remarks>
    private static string PermissionOf(string method) => method switch
    {
        "GET" => "read_service_account",
        "POST" => "create_service_account",
        "PATCH" => "update_service_account",
        _ => "delete_service_account",
    };

    private static string TokenPermissionOf(string method, string template) => method switch
    {
        "GET" => "read_service_account_personal_access_token",
        "POST" when template.EndsWith("/rotate", StringComparison.Ordinal) => "rotate_service_account_personal_access_token",
        "POST" => "create_service_account_personal_access_token",
        _ => "revoke_service_account_personal_access_token",
    };

    private static IEnumerable<ParameterSpec> NewAccount() =>
        [new("name", ParameterType.String), new("username", ParameterType.String), new("email", ParameterType.String)];

    private static VersionRange Later(VersionRange exists, string since) =>
        exists.Since is { } first && first > GitLabVersion.Parse(since) ? exists : VersionRange.From(since);

    private static Answer List(RestContext context, IEnumerable<User> accounts)
    {
        Func<User, IComparable> key = context.Arguments.Text("order_by") == "username" ? user => user.Username : user => user.Id;
        return UserEntity.ServiceAccounts(context.Arguments.Text("sort") == "asc"
            ? accounts.OrderBy(key)
            : accounts.OrderByDescending(key), context);
    }

    private static Answer Update(RestContext context)
    {
        var outcome = context.Apply(new UpdateServiceAccount(
            context.Request.TargetUser.Id, context.Arguments.Text("name"), context.Arguments.Text("username"),
            context.Arguments.Text("email")));
        return outcome.Succeeded
            ? UserEntity.ShowServiceAccount(StatusCodes.Status200OK, outcome.Value, context)
            : Refusals.BadRequest(outcome.Refusal);
    }

    private static long Id(DecisionContext request, string parameter) =>
        long.TryParse(request.Parameters.Text(parameter), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static Answer Create(RestContext context, ResourceRef? resource)
    {
        var outcome = context.Apply(new CreateServiceAccount(
            resource, context.User.Id, context.Arguments.Text("name"), context.Arguments.Text("username"), context.NewSuffix(),
            context.Request.BaseUrl.Host, context.Now, context.Arguments.Text("email")));
        return outcome.Succeeded ? UserEntity.ShowServiceAccount(201, outcome.Value, context) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer CreateToken(RestContext context)
    {
        var secret = context.NewSecret(context.Request.TargetUser.Id);
        return UserTokenRoutes.Create(context, context.Request.TargetUser, secret,
            UserTokenRoutes.Draft(context, TokenKind.ServiceAccount, secret));
    }

    private static Answer Delete(RestContext context)
    {
        context.Apply(new DeleteUser(context.Request.TargetUser.Id));
        return Answer.NoContent;
    }
}
