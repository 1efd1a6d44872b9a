using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Tokens of users: made by administrators, or by users with narrow scopes for themselves (<c>lib/api/users.rb</c>).</summary>
internal static class UserTokenRoutes
{
    /// <remarks>The list of one scope and the default of one day were last seen in a build of about 18.1, neither in one of 18.9.</remarks>
    private const string Shared = "lib/api/users.rb, create_personal_access_token_params (gitlab-org/gitlab issue 555546), bracketed";

    private static readonly History<ImmutableArray<string>> OwnScopes = new(
        new HistoryRow<ImmutableArray<string>>("16.5", ["k8s_proxy"], "doc/api/user_tokens.md"),
        new HistoryRow<ImmutableArray<string>>("18.3", ["k8s_proxy", "self_rotate"], Shared));

    private static readonly History<int?> OwnDefaultDays = new(
        new HistoryRow<int?>("16.5", 1, "lib/api/users.rb at 17.x: default: -> { 1.day.from_now.to_date }"),
        new HistoryRow<int?>("18.3", null, Shared));

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [NamedHistory.Of(
        "expiry", "POST /user/personal_access_tokens without a date", OwnDefaultDays,
        days => days is null ? "as every token" : "tomorrow")];

    private static readonly Rule TokenOfUser = new("resource.token", "lib/api/users.rb", request =>
        ResourceId(request, "token_id") is { } id
            && request.World.Tokens.Find(id) is { Kind: TokenKind.Impersonation } token
            && token.UserId == request.TargetUser.Id
            ? Ruling.Found(request.Findings with { TargetToken = token })
            : Refusal.NotFound("Impersonation Token", "Name an impersonation token of this user"));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("POST", "/users/{user_id}/personal_access_tokens", "create_personal_access_token") with
        {
            Parameters = [.. NewToken(ScopeHolders.Users | ScopeHolders.Admins)],
            Rules = [ResourceRules.TargetUser("user_id")],
        }, CreateForUser),
        new(Policy("POST", "/user/personal_access_tokens", "create_personal_access_token") with
        {
            Authentication = Authentication.Required,
            Exists = VersionRange.From("16.5"),
            Parameters =
            [
                ParameterSpec.Need("name", ParameterType.String),
                ParameterSpec.Need("scopes", ParameterType.CommaSeparatedList) with { Values = version => OwnScopes.At(version) },
                new("description", ParameterType.String) { Exists = VersionRange.From("17.7") },
                new("expires_at", ParameterType.Date),
            ],
        }, CreateOwn),
        new(Policy("GET", "/users/{user_id}/impersonation_tokens", "read_impersonation_token") with
        {
            Parameters = [new ParameterSpec("state", ParameterType.String).OneOf("all", "active", "inactive"), .. Pagination.Parameters],
            Rules = [ResourceRules.TargetUser("user_id")],
        }, context => TokenEntity.Impersonations(Impersonations(context), context)),
        new(Policy("POST", "/users/{user_id}/impersonation_tokens", "create_impersonation_token") with
        {
            Parameters = [.. NewToken(ScopeHolders.Users | ScopeHolders.Admins)],
            Rules = [ResourceRules.TargetUser("user_id")],
        }, CreateImpersonation),
        new(Policy("GET", "/users/{user_id}/impersonation_tokens/{token_id}", "read_impersonation_token") with
        {
            Rules = [ResourceRules.TargetUser("user_id"), TokenOfUser],
        }, context => TokenEntity.Impersonation(200, context.Request.TargetToken, null, context)),
        new(Policy("DELETE", "/users/{user_id}/impersonation_tokens/{token_id}", "delete_impersonation_token") with
        {
            Rules = [ResourceRules.TargetUser("user_id"), TokenOfUser],
        }, context => context.Revoke(context.Request.TargetToken)),
    ];

    private static RoutePolicy Policy(string method, string template, string permission) => new()
    {
        Method = method,
        Template = template,
        Permission = permission,
        Scopes = UserRoutes.Scopes,
        Authentication = Authentication.Administrator,
    };

    /// <summary>The parameters of a new token.</summary>
    public static IEnumerable<ParameterSpec> NewToken(ScopeHolders holders) =>
    [
        ParameterSpec.Need("name", ParameterType.String),
        ParameterSpec.Need("scopes", ParameterType.CommaSeparatedList) with { Values = version =>
            ScopeCatalogue.OfferedTo(holders, version) },
        new("description", ParameterType.String) { Exists = VersionRange.From("17.7") },
        new("expires_at", ParameterType.Date),
    ];

    private static long? ResourceId(DecisionContext request, string parameter) =>
        long.TryParse(request.Parameters.Text(parameter), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>What the parameters of a new token ask for.</summary>
    public static TokenDraft Draft(RestContext context, TokenKind kind, TokenSecret secret) => new(
        kind,
        context.Arguments.Text("name")!,
        ScopeSet.Of(context.Arguments.List("scopes")),
        context.Arguments.Text("description"),
        context.Arguments.Date("expires_at"),
        secret.Digest,
        context.Now);

    private static Answer CreateForUser(RestContext context)
    {
        var user = context.Request.TargetUser;
        var secret = context.NewSecret(user.Id);
        return Create(context, user, secret,
            Draft(context, user.Kind == UserKind.ServiceAccount ? TokenKind.ServiceAccount : TokenKind.Personal, secret));
    }

    private static Answer CreateOwn(RestContext context)
    {
        var secret = context.NewSecret(context.User.Id);
        var draft = Draft(context, TokenKind.Personal, secret);
        var days = OwnDefaultDays.At(context.Version);
        return Create(context, context.User, secret,
            draft.ExpiresAt is null && days is { } some ? draft with { ExpiresAt = context.Request.Today.AddDays(some) } : draft);
    }

    /// <summary>Makes a token of a user; a service's refusal is a 422 here.</summary>
    public static Answer Create(RestContext context, User user, TokenSecret secret, TokenDraft draft)
    {
        var outcome = context.Apply(new CreateUserToken(user.Id, draft));
        return outcome.Succeeded ? TokenEntity.Reveal(201, outcome.Value, secret, context) : Refusals.Unprocessable(outcome.Refusal);
    }

    private static Answer CreateImpersonation(RestContext context)
    {
        var secret = context.NewSecret(context.Request.TargetUser.Id);
        var outcome = context.Apply(new CreateUserToken(context.Request.TargetUser.Id, Draft(context, TokenKind.Impersonation, secret)));
        return outcome.Succeeded ? TokenEntity.Impersonation(201, outcome.Value, secret, context) : Refusals.InvalidModel(outcome.Refusal);
    }

    private static IEnumerable<AccessToken> Impersonations(RestContext context) => context.World.Tokens.Of(context.Request.TargetUser.Id)
        .Where(token => token.Kind == TokenKind.Impersonation)
        .Where(token => context.Arguments.Text("state") is not { } state || state is not ("active" or "inactive")
            || TokenFilter.IsIn(state, token, context));
}
