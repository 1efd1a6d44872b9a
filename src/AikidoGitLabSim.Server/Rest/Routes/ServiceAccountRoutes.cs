using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Rest.Entities;

namespace AikidoGitLabSim.Server.Rest.Routes;

/// <summary>Service accounts of the instance, of top-level groups and of projects (<c>ee/lib/api/group_service_accounts.rb</c>, <c>doc/api/service_accounts.md</c>).</summary>
internal static class ServiceAccountRoutes
{
    private const string Api = "ee/lib/api/group_service_accounts.rb";

    private static readonly Rule Administers = new("permission.admin_service_accounts", Api, request =>
        Licence.AllowsServiceAccounts(request.World.Edition) && request.World.CanManageServiceAccounts(request.Resource, request.User)
            ? null
            : Refusal.Forbidden(null, "Be Owner of the top-level group, or administrator, on Premium or Ultimate"))
    { Asks = [new Ask.Role(Rights.ManageServiceAccounts), new Ask.Tier(Licence.AllowsServiceAccounts)] };

    private static readonly Rule Account = new("resource.service_account", Api, request =>
    {
        request.TargetUser = request.World.Users.Find(Id(request, "user_id"));
        return request.TargetUser is null || (request.TargetUser.Kind == UserKind.ServiceAccount && request.TargetUser.ProvisionedBy != request.Resource)
            ? Refusal.NotFound("User", "Name a service account of this group or project")
            : request.TargetUser.Kind != UserKind.ServiceAccount ? Refusal.BadRequest("User is not of type Service Account", "Name a service account") : null;
    });

    private static Rule Token(string? missing) => new("resource.token", Api, request =>
    {
        request.TargetToken = request.World.Tokens.Find(Id(request, "token_id")) is { } token && token.UserId == request.TargetUser!.Id ? token : null;
        return request.TargetToken is null ? Refusal.NotFound(missing, "Name a token of this service account") : null;
    });

    public static IEnumerable<RestRoute> All { get; } =
    [
        .. Instance(), .. Of("groups", ResourceRules.Group, VersionRange.From("16.1")), .. Of("projects", ResourceRules.Project, VersionRange.From("18.0")),
    ];

    private static IEnumerable<RestRoute> Instance()
    {
        RouteLaw Law(string method, string since) => new()
        {
            Method = method,
            Template = "/service_accounts",
            Permission = "create_service_account",
            Authentication = Authentication.Administrator,
            Exists = VersionRange.From(since),
            Rules = [new("permission.admin_service_accounts", Api, request => Licence.AllowsServiceAccounts(request.World.Edition)
                ? null
                : Refusal.Forbidden(null, "Have Premium or Ultimate")) { Asks = [new Ask.Tier(Licence.AllowsServiceAccounts)] }],
        };

        yield return new(Law("POST", "16.1") with { Parameters = [.. NewAccount()] }, call => Create(call, null));
        yield return new(Law("GET", "17.1") with { Parameters = [.. Pagination.Parameters] },
            call => UserEntity.ServiceAccounts(call.World.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount), call));
    }

    private static IEnumerable<RestRoute> Of(string collection, Rule findSource, VersionRange exists)
    {
        var accounts = $"/{collection}/{{id}}/service_accounts";
        var tokens = $"{accounts}/{{user_id}}/personal_access_tokens";
        RouteLaw Law(string method, string template, params Rule[] rules) => new()
        {
            Method = method,
            Template = template,
            Permission = "admin_service_account",
            Exists = exists,
            Rules = [findSource, Administers, .. rules],
        };

        yield return new(Law("GET", accounts) with { Exists = VersionRange.From("17.1"), Parameters = [.. Pagination.Parameters] },
            call => UserEntity.ServiceAccounts(call.World.Users.Rows.Where(user => user.Kind == UserKind.ServiceAccount && user.ProvisionedBy == call.Request.Resource), call));
        yield return new(Law("POST", accounts) with { Parameters = [.. NewAccount()] }, call => Create(call, call.Request.Resource));
        yield return new(Law("DELETE", $"{accounts}/{{user_id}}", Account), Delete);
        yield return new(Law("GET", tokens, Account) with { Parameters = [.. TokenFilter.Parameters, .. Pagination.Parameters] },
            call => TokenEntity.List(TokenFilter.Apply(call.World.Tokens.Of(call.Request.TargetUser!.Id), call), call));
        yield return new(Law("POST", tokens, Account) with { Parameters = [.. UserTokenRoutes.NewToken(ScopeHolders.Users | ScopeHolders.Admins)] }, CreateToken);
        yield return new(Law("POST", $"{tokens}/{{token_id}}/rotate", Account, Token(null)) with { Parameters = [new("expires_at", ParameterType.Date)] },
            call => PersonalAccessTokenRoutes.Rotate(call, call.Request.TargetToken!));
        yield return new(Law("DELETE", $"{tokens}/{{token_id}}", Account, Token("Personal Access Token")), call => call.Revoke(call.Request.TargetToken!));
    }

    private static IEnumerable<ParameterLaw> NewAccount() => [new("name", ParameterType.String), new("username", ParameterType.String), new("email", ParameterType.String)];

    private static long Id(Case request, string parameter) =>
        long.TryParse(request.Parameters.Text(parameter), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static Answer Create(Call call, ResourceRef? resource)
    {
        var outcome = call.Apply(new CreateServiceAccount(
            resource, call.User.Id, call.Arguments.Text("name"), call.Arguments.Text("username"), call.NewSuffix(), call.BaseUrl.Host, call.Now));
        return outcome.Succeeded ? UserEntity.ShowServiceAccount(201, outcome.Value, call) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer CreateToken(Call call)
    {
        var secret = call.NewSecret(call.Request.TargetUser!.Id);
        return UserTokenRoutes.Create(call, call.Request.TargetUser, secret, UserTokenRoutes.Draft(call, TokenKind.ServiceAccount, secret));
    }

    private static Answer Delete(Call call)
    {
        call.Apply(new DeleteUser(call.Request.TargetUser!.Id));
        return Answer.NoContent;
    }
}
