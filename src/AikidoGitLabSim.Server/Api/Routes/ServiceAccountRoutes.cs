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

/// <summary>Service accounts of the instance, of top-level groups and of projects (<c>ee/lib/api/group_service_accounts.rb</c>, <c>doc/api/service_accounts.md</c>).</summary>
internal static class ServiceAccountRoutes
{
    private const string Api = "ee/lib/api/group_service_accounts.rb";

    private static readonly Rule Administers = new("permission.admin_service_accounts", Api, request =>
        request.World.CanManageServiceAccounts(request.Resource, request.User)
            ? null
            : Refusal.Forbidden(null, "Be Owner of the group, or administrator, on an edition where it may have service accounts"))
    { Asks = [new Ask.Role(Rights.ManageServiceAccounts), new Ask.Tier(Licence.AllowsServiceAccounts)] };

    private static readonly Rule Account = new("resource.service_account", Api, request =>
    {
        var user = request.World.Users.Find(Id(request, "user_id"));
        return user is null or { Kind: UserKind.ResourceBot } || user.ProvisionedBy != request.Resource
            ? Refusal.NotFound("User", "Name a service account of this group or project")
            : user.Kind != UserKind.ServiceAccount ? Refusal.BadRequest("User is not of type Service Account", "Name a service account")
            : Ruling.Found(request.Findings with { TargetUser = user });
    });

    private static readonly Rule Creates = new("permission.create_service_account", "ee/app/services/namespaces/service_accounts/group_create_service.rb", request =>
        request.World.CanCreateServiceAccounts(request.User)
            ? null
            : Refusal.BadRequest(
                "User does not have permission to create a service account in this namespace.",
                "Send an administrator's token, or let Owners of top-level groups create service accounts"));

    private static readonly ParameterLaw[] Order =
    [
        new ParameterLaw("order_by", ParameterType.String).OneOf("id", "username"),
        new ParameterLaw("sort", ParameterType.String).OneOf("asc", "desc"),
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
        RouteLaw Law(string method, string since, string path = "") => new()
        {
            Method = method,
            Template = $"/service_accounts{path}",
            Permission = PermissionOf(method),
            Authentication = Authentication.Administrator,
            Exists = VersionRange.From(since),
            IsEnterpriseOnly = true,
            Rules = [new("permission.admin_service_accounts", Api, request => Licence.AllowsServiceAccounts(request.World.Edition)
                ? null
                : Refusal.Forbidden(null, "Have Premium or Ultimate")) { Asks = [new Ask.Tier(Licence.AllowsServiceAccounts)] }],
        };

        yield return new(Law("POST", "16.1") with { Parameters = [.. NewAccount()] }, call => Create(call, null));
        yield return new(Law("GET", "17.1") with { Parameters = [.. Order] },
            call => List(call, call.World.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount)));
        var patch = Law("PATCH", "18.2", "/{user_id}");
        yield return new(patch with { Parameters = [.. NewAccount()], Rules = [.. patch.Rules, InstanceAccount] }, Update);
    }

    private static IEnumerable<RestRoute> Of(ResourceKind kind, VersionRange exists)
    {
        var accounts = $"{ResourcePath.Of(kind)}/service_accounts";
        var tokens = $"{accounts}/{{user_id}}/personal_access_tokens";
        RouteLaw Law(string method, string template, params Rule[] rules) => new()
        {
            Method = method,
            Template = template,
            Boundary = kind,
            Permission = template.StartsWith(tokens, StringComparison.Ordinal) ? TokenPermissionOf(method, template) : PermissionOf(method),
            Exists = exists,
            IsEnterpriseOnly = true,
            Rules = [ResourcePath.Finder(kind), Administers, .. rules],
        };

        yield return new(Law("GET", accounts) with { Exists = Later(exists, "17.1"), Parameters = [.. Order] },
            call => List(call, call.World.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount && user.ProvisionedBy == call.Request.Resource)));
        yield return new(Law("PATCH", $"{accounts}/{{user_id}}", Account) with { Exists = Later(exists, "17.10"), Parameters = [.. NewAccount()] }, Update);
        yield return new(Law("POST", accounts, Creates) with { Parameters = [.. NewAccount()] }, call => Create(call, call.Request.Resource));
        yield return new(Law("DELETE", $"{accounts}/{{user_id}}", Account), Delete);
        yield return new(Law("GET", tokens, Account) with { Parameters = [.. TokenFilter.Parameters, .. Pagination.Parameters] },
            call => TokenEntity.List(TokenFilter.Apply(call.World.Tokens.Of(call.Request.TargetUser.Id), call), call));
        yield return new(Law("POST", tokens, Account) with { Parameters = [.. UserTokenRoutes.NewToken(ScopeHolders.Users | ScopeHolders.Admins)] }, CreateToken);
        yield return new(Law("POST", $"{tokens}/{{token_id}}/rotate", Account, Token(null)) with { RotatesToken = true, Parameters = [new("expires_at", ParameterType.Date)] },
            call => PersonalAccessTokenRoutes.Rotate(call, call.Request.TargetToken));
        yield return new(Law("DELETE", $"{tokens}/{{token_id}}", Account, Token("Personal Access Token")), call => call.Revoke(call.Request.TargetToken));
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

    private static IEnumerable<ParameterLaw> NewAccount() => [new("name", ParameterType.String), new("username", ParameterType.String), new("email", ParameterType.String)];

    private static VersionRange Later(VersionRange exists, string since) =>
        exists.Since is { } first && first > GitLabVersion.Parse(since) ? exists : VersionRange.From(since);

    private static Answer List(Call call, IEnumerable<User> accounts)
    {
        Func<User, IComparable> key = call.Arguments.Text("order_by") == "username" ? user => user.Username : user => user.Id;
        return UserEntity.ServiceAccounts(call.Arguments.Text("sort") == "asc" ? accounts.OrderBy(key) : accounts.OrderByDescending(key), call);
    }

    private static Answer Update(Call call)
    {
        var outcome = call.Apply(new UpdateServiceAccount(
            call.Request.TargetUser.Id, call.Arguments.Text("name"), call.Arguments.Text("username"), call.Arguments.Text("email")));
        return outcome.Succeeded ? UserEntity.ShowServiceAccount(StatusCodes.Status200OK, outcome.Value, call) : Refusals.BadRequest(outcome.Refusal);
    }

    private static long Id(Case request, string parameter) =>
        long.TryParse(request.Parameters.Text(parameter), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static Answer Create(Call call, ResourceRef? resource)
    {
        var outcome = call.Apply(new CreateServiceAccount(
            resource, call.User.Id, call.Arguments.Text("name"), call.Arguments.Text("username"), call.NewSuffix(), call.BaseUrl.Host, call.Now, call.Arguments.Text("email")));
        return outcome.Succeeded ? UserEntity.ShowServiceAccount(201, outcome.Value, call) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer CreateToken(Call call)
    {
        var secret = call.NewSecret(call.Request.TargetUser.Id);
        return UserTokenRoutes.Create(call, call.Request.TargetUser, secret, UserTokenRoutes.Draft(call, TokenKind.ServiceAccount, secret));
    }

    private static Answer Delete(Call call)
    {
        call.Apply(new DeleteUser(call.Request.TargetUser.Id));
        return Answer.NoContent;
    }
}
