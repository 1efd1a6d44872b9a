using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/groups/:id/access_tokens</c> and <c>/projects/:id/access_tokens</c> (<c>lib/api/resource_access_tokens.rb</c>).</summary>
internal static class ResourceAccessTokenRoutes
{
    private const string Api = "lib/api/resource_access_tokens.rb";

    /// <remarks>Required with a default from 16.0: absent was an error, null took the default. Optional before and again later.</remarks>
    private static readonly History<bool> ExpiryRequired = new(
        new HistoryRow<bool>("15.11", false, $"{Api} at 15.11"),
        new HistoryRow<bool>("16.0", true, $"{Api} at 16.0"),
        new HistoryRow<bool>("17.8", false, "doc/api/group_access_tokens.md at 18.x; the exact release was not seen"));

    private static readonly ParameterSpec RotatedExpiry = new("expires_at", ParameterType.Date) { Exists = VersionRange.From("16.6") };

    public static IEnumerable<RestRoute> All { get; } = [.. Of(ResourceKind.Group), .. Of(ResourceKind.Project)];

    private static IEnumerable<RestRoute> Of(ResourceKind kind)
    {
        var tokens = $"{ResourcePath.Of(kind)}/access_tokens";
        RoutePolicy Policy(string method, string template, string permission, params Rule[] rules) =>
            new()
            {
                Method = method, Template = template, Boundary = kind, Permission = permission,
                Rules = [ResourcePath.Finder(kind), .. rules]
            };
        var rotate = new RestRoute(
            Policy("POST", $"{tokens}/{{token_id}}/rotate", "rotate_resource_access_token", TokenRules.RotatesResourceToken) with
            {
                RotatesToken = true,
                Exists = VersionRange.From("16.0"),
                Parameters = [RotatedExpiry],
            }, context => Rotate(context, context.Request.TargetToken));

        yield return new(Policy("GET", tokens, "read_resource_access_token", TokenRules.ListsResourceTokens) with
        {
            Parameters = [.. TokenFilter.Parameters, .. Pagination.Parameters],
        }, List);
        yield return new(Policy("POST", tokens, "create_resource_access_token",
            TokenRules.CreatesResourceToken) with
        { Parameters = [.. CreateParameters()] }, Create);
        yield return new(
            Policy("GET", $"{tokens}/{{token_id}}", "read_resource_access_token", TokenRules.ListsResourceTokens,
                TokenRules.FindsResourceToken),
            context => TokenEntity.Resource(200, context.Request.TargetToken, null, context));
        yield return new(
            Policy("POST", $"{tokens}/self/rotate", "rotate_resource_access_token", TokenRules.RotatesOwnResourceToken(KindOf(kind))) with
            {
                RotatesToken = true,
                Scopes = PersonalAccessTokenRoutes.SelfRotation,
                Exists = VersionRange.From("17.9"),
                Parameters = [RotatedExpiry],
            }, context => Rotate(context, context.Request.CallerToken))
        { SelfAlias = new SelfAlias(rotate, "token_id") };
        yield return rotate;
        yield return new(
            Policy("DELETE", $"{tokens}/{{token_id}}", "delete_resource_access_token", TokenRules.FindsResourceToken,
                TokenRules.RevokesResourceToken),
            context => context.Revoke(context.Request.TargetToken));
    }

    private static IEnumerable<ParameterSpec> CreateParameters() =>
    [
        ParameterSpec.Need("name", ParameterType.String),
        new("description", ParameterType.String) { Exists = VersionRange.From("17.7") },
        ParameterSpec.Need("scopes", ParameterType.StringList) with { Values = version =>
            ScopeCatalogue.OfferedTo(ScopeHolders.ResourceBots, version) },
        new("expires_at", ParameterType.Date) { Required = ExpiryRequired },
        new("access_level", ParameterType.Integer) { Values = AccessLevels.All },
    ];

    private static TokenKind KindOf(ResourceKind kind) => kind == ResourceKind.Group ? TokenKind.Group : TokenKind.Project;

    private static Answer List(RestContext context)
    {
        var resource = context.Request.Resource;
        return TokenEntity.Resources(TokenFilter.Apply(context.World.Tokens.Rows.Where(token => token.Resource == resource),
            context), context);
    }

    private static Answer Create(RestContext context)
    {
        var resource = context.Request.Resource;
        var secret = context.NewSecret(context.World.Users.LastId + 1);
        var draft = new TokenDraft(
            KindOf(resource.Kind),
            context.Arguments.Text("name")!,
            ScopeSet.Of(context.Arguments.List("scopes")),
            context.Arguments.Text("description"),
            context.Arguments.Date("expires_at"),
            secret.Digest,
            context.Now);
        var level = (AccessLevel)(context.Arguments.Integer("access_level") ?? (long)AccessLevel.Maintainer);
        var outcome =
            context.Apply(new CreateResourceToken(resource, context.User.Id, level, draft, context.NewSuffix(),
                context.Request.BaseUrl.Host));
        return outcome.Succeeded ? TokenEntity.Resource(201, outcome.Value, secret, context) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer Rotate(RestContext context, AccessToken token)
    {
        var secret = context.NewSecret(token.UserId);
        var outcome = context.Apply(new RotateToken(token.Id, secret.Digest, context.Arguments.Date("expires_at"), context.Now));
        return outcome.Succeeded ? TokenEntity.Resource(200, outcome.Value, secret, context) : Refusals.BadRequest(outcome.Refusal);
    }
}
