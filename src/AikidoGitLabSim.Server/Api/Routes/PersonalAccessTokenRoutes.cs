using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/personal_access_tokens</c> (<c>lib/api/personal_access_tokens.rb</c>, <c>self_information.rb</c>,
/// <c>self_rotation.rb</c>).</summary>
internal static class PersonalAccessTokenRoutes
{
    private static readonly ParameterSpec ExpiresAt = new("expires_at", ParameterType.Date) { Exists = VersionRange.From("16.6") };

    private static readonly RestRoute RotateRoute = new(new RoutePolicy
    {
        Method = "POST",
        Template = "/personal_access_tokens/{id}/rotate",
        RotatesToken = true,
        Permission = "rotate_personal_access_token",
        Exists = VersionRange.From("16.0"),
        Parameters = [ExpiresAt],
        Rules = [TokenRules.Rotates],
    }, context => Rotate(context, context.Request.TargetToken));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(new RoutePolicy
        {
            Method = "GET",
            Template = "/personal_access_tokens",
            Permission = "read_personal_access_token",
            Parameters = [new ParameterSpec("user_id", ParameterType.Integer), .. TokenFilter.Parameters, .. Pagination.Parameters],
            Rules = [TokenRules.ListsOwn],
        }, List),
        new(new RoutePolicy
        {
            Method = "GET",
            Template = "/personal_access_tokens/self",
            Scopes = AcceptedScopes.Any,
            Permission = "read_personal_access_token",
            Rules = [TokenRules.InformsOnPersonalToken],
        }, context => TokenEntity.Show(context.Request.CallerToken, context) with { IsLasting = true }),
        new(new RoutePolicy
        {
            Method = "GET",
            Template = "/personal_access_tokens/self/associations",
            Scopes = AcceptedScopes.Any,
            Permission = "read_personal_access_token",
            Exists = VersionRange.From("17.4"),
            Parameters = [new ParameterSpec("min_access_level", ParameterType.Integer) { Values = AccessLevels.All },
                .. Pagination.Parameters],
            Rules = [TokenRules.InformsOnPersonalToken],
        }, AssociationsEntity.Show),
        new(new RoutePolicy
        {
            Method = "GET",
            Template = "/personal_access_tokens/{id}",
            Permission = "read_personal_access_token",
            Rules = [TokenRules.Reads],
        }, context => TokenEntity.Show(context.Request.TargetToken, context)),
        new(new RoutePolicy
        {
            Method = "POST",
            Template = "/personal_access_tokens/self/rotate",
            Scopes = SelfRotation,
            RotatesToken = true,
            Permission = "rotate_personal_access_token",
            Exists = VersionRange.From("16.10"),
            Parameters = [ExpiresAt],
            Rules = [TokenRules.RotatesPersonalToken],
        }, context => Rotate(context, context.Request.CallerToken)) { SelfAlias = new SelfAlias(RotateRoute, "id") },
        RotateRoute,
        new(new RoutePolicy
        {
            Method = "DELETE",
            Template = "/personal_access_tokens/self",
            Scopes = AcceptedScopes.Any,
            Permission = "revoke_personal_access_token",
            Rules = [TokenRules.InformsOnPersonalToken, TokenRules.RevokesSelf],
        }, context => context.Revoke(context.Request.CallerToken)),
        new(new RoutePolicy
        {
            Method = "DELETE",
            Template = "/personal_access_tokens/{id}",
            Permission = "revoke_personal_access_token",
            Rules = [TokenRules.Revokes],
        }, context => context.Revoke(context.Request.TargetToken)),
    ];

    /// <summary>What opens the routes on which a token rotates itself.</summary>
    public static AcceptedScopes SelfRotation => AcceptedScopes.With(
        new ScopeGrant("api", ReadOnly: false, VersionRange.From("17.9")),
        new ScopeGrant("self_rotate", ReadOnly: false, VersionRange.From("17.9")));

    /// <summary>Rotates a token and shows the new value.</summary>
    public static Answer Rotate(RestContext context, AccessToken token)
    {
        var secret = context.NewSecret(token.UserId);
        var outcome = context.Apply(new RotateToken(token.Id, secret.Digest, context.Arguments.Date("expires_at"), context.Now));
        return outcome.Succeeded ? TokenEntity.Reveal(200, outcome.Value, secret, context) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer List(RestContext context)
    {
        var tokens = context.User.IsAdmin
            ? context.Arguments.Integer("user_id") is { } id ? context.World.Tokens.Of(id) : context.World.Tokens.Rows
            : context.World.Tokens.Of(context.User.Id).Where(token => token.Kind != TokenKind.Impersonation);
        return TokenEntity.List(TokenFilter.Apply(tokens.Where(token => token.Kind != TokenKind.OAuth), context), context);
    }
}
