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

    private static readonly ParameterLaw RotatedExpiry = new("expires_at", ParameterType.Date) { Exists = VersionRange.From("16.6") };

    public static IEnumerable<RestRoute> All { get; } = [.. Of(ResourceKind.Group), .. Of(ResourceKind.Project)];

    private static IEnumerable<RestRoute> Of(ResourceKind kind)
    {
        var tokens = $"{ResourcePath.Of(kind)}/access_tokens";
        RouteLaw Law(string method, string template, string permission, params Rule[] rules) =>
            new() { Method = method, Template = template, Boundary = kind, Permission = permission, Rules = [ResourcePath.Finder(kind), .. rules] };
        var rotate = new RestRoute(Law("POST", $"{tokens}/{{token_id}}/rotate", "rotate_resource_access_token", TokenRules.RotatesResourceToken) with
        {
            RotatesToken = true,
            Exists = VersionRange.From("16.0"),
            Parameters = [RotatedExpiry],
        }, call => Rotate(call, call.Request.TargetToken));

        yield return new(Law("GET", tokens, "read_resource_access_token", TokenRules.ListsResourceTokens) with
        {
            Parameters = [.. TokenFilter.Parameters, .. Pagination.Parameters],
        }, List);
        yield return new(Law("POST", tokens, "create_resource_access_token", TokenRules.CreatesResourceToken) with { Parameters = [.. CreateParameters()] }, Create);
        yield return new(
            Law("GET", $"{tokens}/{{token_id}}", "read_resource_access_token", TokenRules.ListsResourceTokens, TokenRules.FindsResourceToken),
            call => TokenEntity.Resource(200, call.Request.TargetToken, null, call));
        yield return new(Law("POST", $"{tokens}/self/rotate", "rotate_resource_access_token", TokenRules.RotatesOwnResourceToken(KindOf(kind))) with
        {
            RotatesToken = true,
            Scopes = PersonalAccessTokenRoutes.SelfRotation,
            Exists = VersionRange.From("17.9"),
            Parameters = [RotatedExpiry],
        }, call => Rotate(call, call.Request.CallerToken)) { SelfAlias = new SelfAlias(rotate, "token_id") };
        yield return rotate;
        yield return new(
            Law("DELETE", $"{tokens}/{{token_id}}", "delete_resource_access_token", TokenRules.FindsResourceToken, TokenRules.RevokesResourceToken),
            call => call.Revoke(call.Request.TargetToken));
    }

    private static IEnumerable<ParameterLaw> CreateParameters() =>
    [
        ParameterLaw.Need("name", ParameterType.String),
        new("description", ParameterType.String) { Exists = VersionRange.From("17.7") },
        ParameterLaw.Need("scopes", ParameterType.StringList) with { Values = version => ScopeCatalogue.OfferedTo(ScopeHolders.ResourceBots, version) },
        new("expires_at", ParameterType.Date) { Required = ExpiryRequired },
        new("access_level", ParameterType.Integer) { Values = AccessLevels.All },
    ];

    private static TokenKind KindOf(ResourceKind kind) => kind == ResourceKind.Group ? TokenKind.Group : TokenKind.Project;

    private static Answer List(Call call)
    {
        var resource = call.Request.Resource;
        return TokenEntity.Resources(TokenFilter.Apply(call.World.Tokens.Rows.Where(token => token.Resource == resource), call), call);
    }

    private static Answer Create(Call call)
    {
        var resource = call.Request.Resource;
        var secret = call.NewSecret(call.World.Users.LastId + 1);
        var draft = new TokenDraft(
            KindOf(resource.Kind),
            call.Arguments.Text("name")!,
            ScopeSet.Of(call.Arguments.List("scopes")),
            call.Arguments.Text("description"),
            call.Arguments.Date("expires_at"),
            secret.Digest,
            call.Now);
        var level = (AccessLevel)(call.Arguments.Integer("access_level") ?? (long)AccessLevel.Maintainer);
        var outcome = call.Apply(new CreateResourceToken(resource, call.User.Id, level, draft, call.NewSuffix(), call.BaseUrl.Host));
        return outcome.Succeeded ? TokenEntity.Resource(201, outcome.Value, secret, call) : Refusals.BadRequest(outcome.Refusal);
    }

    private static Answer Rotate(Call call, AccessToken token)
    {
        var secret = call.NewSecret(token.UserId);
        var outcome = call.Apply(new RotateToken(token.Id, secret.Digest, call.Arguments.Date("expires_at"), call.Now));
        return outcome.Succeeded ? TokenEntity.Resource(200, outcome.Value, secret, call) : Refusals.BadRequest(outcome.Refusal);
    }
}
