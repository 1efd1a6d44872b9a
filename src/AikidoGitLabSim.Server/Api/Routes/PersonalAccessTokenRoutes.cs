using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/personal_access_tokens</c> (<c>lib/api/personal_access_tokens.rb</c>, <c>self_information.rb</c>, <c>self_rotation.rb</c>).</summary>
internal static class PersonalAccessTokenRoutes
{
    private static readonly ParameterLaw ExpiresAt = new("expires_at", ParameterType.Date) { Exists = VersionRange.From("16.6") };

    private static readonly RestRoute RotateRoute = new(new RouteLaw
    {
        Method = "POST",
        Template = "/personal_access_tokens/{id}/rotate",
        RotatesToken = true,
        Permission = "rotate_personal_access_token",
        Exists = VersionRange.From("16.0"),
        Parameters = [ExpiresAt],
        Rules = [TokenRules.Rotates],
    }, call => Rotate(call, call.Request.TargetToken));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(new RouteLaw
        {
            Method = "GET",
            Template = "/personal_access_tokens",
            Permission = "read_personal_access_token",
            Parameters = [new ParameterLaw("user_id", ParameterType.Integer), .. TokenFilter.Parameters, .. Pagination.Parameters],
            Rules = [TokenRules.ListsOwn],
        }, List),
        new(new RouteLaw
        {
            Method = "GET",
            Template = "/personal_access_tokens/self",
            Scopes = ScopeLaw.Any,
            Permission = "read_personal_access_token",
            Rules = [TokenRules.InformsOnPersonalToken],
        }, call => TokenEntity.Show(call.Request.CallerToken, call)),
        new(new RouteLaw
        {
            Method = "GET",
            Template = "/personal_access_tokens/self/associations",
            Scopes = ScopeLaw.Any,
            Permission = "read_personal_access_token",
            Exists = VersionRange.From("17.4"),
            Parameters = [new ParameterLaw("min_access_level", ParameterType.Integer) { Values = AccessLevels.All }, .. Pagination.Parameters],
            Rules = [TokenRules.InformsOnPersonalToken],
        }, AssociationsEntity.Show),
        new(new RouteLaw
        {
            Method = "GET",
            Template = "/personal_access_tokens/{id}",
            Permission = "read_personal_access_token",
            Rules = [TokenRules.Reads],
        }, call => TokenEntity.Show(call.Request.TargetToken, call)),
        new(new RouteLaw
        {
            Method = "POST",
            Template = "/personal_access_tokens/self/rotate",
            Scopes = SelfRotation,
            RotatesToken = true,
            Permission = "rotate_personal_access_token",
            Exists = VersionRange.From("16.10"),
            Parameters = [ExpiresAt],
            Rules = [TokenRules.RotatesPersonalToken],
        }, call => Rotate(call, call.Request.CallerToken)) { SelfAlias = new SelfAlias(RotateRoute, "id") },
        RotateRoute,
        new(new RouteLaw
        {
            Method = "DELETE",
            Template = "/personal_access_tokens/self",
            Scopes = ScopeLaw.Any,
            Permission = "revoke_personal_access_token",
            Rules = [TokenRules.InformsOnPersonalToken, TokenRules.RevokesSelf],
        }, call => call.Revoke(call.Request.CallerToken)),
        new(new RouteLaw
        {
            Method = "DELETE",
            Template = "/personal_access_tokens/{id}",
            Permission = "revoke_personal_access_token",
            Rules = [TokenRules.Revokes],
        }, call => call.Revoke(call.Request.TargetToken)),
    ];

    /// <summary>What opens the routes on which a token rotates itself.</summary>
    public static ScopeLaw SelfRotation => ScopeLaw.With(
        new ScopeGrant("api", ReadOnly: false, VersionRange.From("17.9")),
        new ScopeGrant("self_rotate", ReadOnly: false, VersionRange.From("17.9")));

    /// <summary>Rotates a token and shows the new value.</summary>
    public static Answer Rotate(Call call, AccessToken token)
    {
        var secret = call.NewSecret(token.UserId);
        var outcome = call.Apply(new RotateToken(token.Id, secret.Digest, call.Arguments.Date("expires_at"), call.Now));
        return outcome.Succeeded ? TokenEntity.Reveal(200, outcome.Value, secret, call) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer List(Call call)
    {
        var tokens = call.User.IsAdmin
            ? call.Arguments.Integer("user_id") is { } id ? call.World.Tokens.Of(id) : call.World.Tokens.Rows
            : call.World.Tokens.Of(call.User.Id).Where(token => token.Kind != TokenKind.Impersonation);
        return TokenEntity.List(TokenFilter.Apply(tokens.Where(token => token.Kind != TokenKind.OAuth), call), call);
    }
}
