using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>May this user do this with that token?</summary>
public static class TokenRules
{
    private const string PersonalApi = "lib/api/personal_access_tokens.rb";
    private const string SelfApi = "lib/api/personal_access_tokens/self_information.rb";
    private const string SelfRotationApi = "lib/api/personal_access_tokens/self_rotation.rb";
    private const string ResourceApi = "lib/api/resource_access_tokens.rb";
    private const string CreateService = "app/services/resource_access_tokens/create_service.rb";

    private static readonly History<string> AboveOwnLevel = new(
        new HistoryRow<string>("15.11", "Access level of the token can't be greater the access level of the user who created the token",
            $"{CreateService} at 15.x"),
        new HistoryRow<string>("17.0", "Access level of the token contains permissions not held by the creating user", CreateService));

    private static readonly History<string> RotatedAboveOwnLevel = new(
        new HistoryRow<string>("15.11", "Not eligible to rotate token with access level higher than the user",
            "app/services/project_access_tokens/rotate_service.rb at 16.x"),
        new HistoryRow<string>("17.0", "Not eligible to rotate tokens with permissions not held by the user",
            "app/services/personal_access_tokens/rotate_service.rb"));

    private static readonly History<string?> NotRevocable = new(
        new HistoryRow<string?>("15.11", null, "lib/api/helpers/personal_access_tokens_helpers.rb at 16.x"),
        new HistoryRow<string?>("18.11", "Not permitted to revoke", "app/services/personal_access_tokens/revoke_service.rb, first seen"));

    private static readonly History<string> Missing = new(
        new HistoryRow<string>("15.11", "Could not find {0} access token with token_id: {1}",
            "spec/requests/api/resource_access_tokens_spec.rb at 16.0"),
        new HistoryRow<string>("17.11", "{0} Access Token", $"{ResourceApi}; recorded from 17.11.7 on, the other at 17.10.3"));

    private static readonly VersionRange OwnersRevoke = VersionRange.From("17.9");

    /// <summary>What changed about the texts over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("texts", "group or project token above the maker's level", AboveOwnLevel),
        NamedHistory.Of("texts", "rotation of a token above the caller's level", RotatedAboveOwnLevel),
        NamedHistory.Of("texts", "revoking somebody else's token", NotRevocable,
            text => text is null ? "400 Bad request" : $"400 Bad request - {text}"),
        NamedHistory.Of("texts", "unknown group or project token", Missing),
        NamedHistory.Of("permissions", "GitLab.com: a group's Owner revokes its service accounts' tokens by id", OwnersRevoke,
            "ee/app/policies/ee/personal_access_token_policy.rb"),
    ];

    private static ImmutableArray<Requirement> ManagesTokens =>
        [new Requirement.Role(Rights.ManageTokens),
            new Requirement.Tier(edition => Licence.Allows(edition, ResourceKind.Group, trial: false))];

    /// <summary>What is said to somebody who asks for a level above their own.</summary>
    internal static string AboveOwnLevelAt(GitLabVersion version) => AboveOwnLevel.At(version);

    /// <summary>The caller's token has to be one of the personal access tokens' table, not an OAuth one.</summary>
    public static Rule InformsOnPersonalToken { get; } = new("token.is-personal", SelfApi, request =>
        IsOfTable(request)
            ? null
            : Refusal.BadRequest("This endpoint requires token type to be a personal access token",
                "Send a token that is not an OAuth token"))
    { Requirements = [new Requirement.Kind(TokenKinds.OfTable)] };

    /// <summary>As <see cref="InformsOnPersonalToken"/>, where GitLab says 405.</summary>
    public static Rule RotatesPersonalToken { get; } = new("token.is-personal", SelfRotationApi, request =>
        IsOfTable(request) ? null : new Refusal(RefusalKind.MethodNotAllowed, null, "Send a token that is not an OAuth token"))
    { Requirements = [new Requirement.Kind(TokenKinds.OfTable)] };

    /// <summary>A user may filter by their own id only; others' tokens are for administrators.</summary>
    public static Rule ListsOwn { get; } = new("permission.list_tokens", PersonalApi, request =>
    {
        var named = request.Arguments.Has("user_id");
        var id = request.Arguments.Integer("user_id");
        if (request.Caller.IsAdmin)
            return named && (id is null || request.World.Users.Find(id.Value) is null)
                ? Refusal.NotFound(null, "Name a user that exists")
                : null;
        return id is { } other && other != request.Caller.Id
            ? Refusal.Unauthorized("Leave user_id out, or send an administrator's token")
            : null;
    });

    /// <summary>The token named by <c>:id</c> must be the caller's. Only administrators learn whether it exists.</summary>
    public static Rule Reads { get; } = new("permission.read_token", PersonalApi, request => Find(request, readable: true));

    /// <summary>As <see cref="Reads"/>, for rotating.</summary>
    public static Rule Rotates { get; } = new("permission.rotate_token", PersonalApi, request => Find(request, readable: false));

    /// <summary>The token named by <c>:id</c> has to exist, and be one that the caller may revoke.</summary>
    public static Rule Revokes { get; } = new("permission.revoke_token", "app/services/personal_access_tokens/revoke_service.rb", request =>
    {
        var found = FindById(request);
        return found is not { } token || token.Kind == TokenKind.OAuth
            ? new Refusal(RefusalKind.RecordNotFound, null, "Name a token that exists")
            : RefuseRevoking(request, token) ?? Ruling.Found(request.Findings with { TargetToken = token });
    });

    /// <summary>The caller's own token, unless it is an impersonation token of somebody who is not an administrator.</summary>
    public static Rule RevokesSelf { get; } =
        new("permission.revoke_self", SelfApi, request => RefuseRevoking(request, request.CallerToken));

    /// <summary>Owner of the group or Maintainer of the project.</summary>
    public static Rule ListsResourceTokens { get; } = new("permission.read_resource_access_tokens", ResourceApi, request =>
        request.World.CanReadTokens(request.Resource, request.User) ? null : Refusal.Unauthorized(Cure(request)))
    { Requirements = [new Requirement.Role(Rights.ReadTokens)] };

    /// <summary>The token named by <c>:token_id</c> has to be one of this group or project.</summary>
    public static Rule FindsResourceToken { get; } = new("resource.token", ResourceApi, request =>
        ResourceToken(request) is { } token
            ? Ruling.Found(request.Findings with { TargetToken = token })
            : Refusal.NotFound(MissingToken(request), "Name a token of this group or project"));

    /// <summary>The right to make tokens here, and not above one's own level.</summary>
    public static Rule CreatesResourceToken { get; } = new("permission.create_resource_access_tokens", CreateService, request =>
    {
        var word = Word(request.Resource);
        if (!request.World.CanManageTokens(request.Resource, request.User))
            return Refusal.BadRequest($"User does not have permission to create {word} access token", Cure(request));

        var wanted = (AccessLevel)(request.Arguments.Integer("access_level") ?? (long)AccessLevel.Maintainer);
        return request.Caller.IsAdmin || request.World.LevelIn(request.Resource, request.User) >= wanted
            ? null
            : Refusal.BadRequest(AboveOwnLevel.At(request.World.Edition.Version), $"Ask for a level that {request.Caller.Username} holds");
    })
    { Requirements = ManagesTokens };

    /// <summary>The right to rotate, and a token of this group or project; without either, only administrators learn
    /// which.</summary>
    public static Rule RotatesResourceToken { get; } = new("permission.manage_resource_access_tokens", ResourceApi, request =>
    {
        var found = request.World.CanManageTokens(request.Resource, request.User) ? ResourceToken(request) : null;
        return found is { } token ? RefuseRotatingAbove(request, token) ?? Ruling.Found(request.Findings with { TargetToken = token })
            : request.Caller.IsAdmin ? Refusal.NotFound(null, "Name a token of this group or project")
            : Refusal.Unauthorized(Cure(request));
    })
    { Requirements = ManagesTokens };

    /// <summary>The caller has to be the bot of a token of this group or project.</summary>
    /// <param name="kind">The kind of token that such a resource has.</param>
    public static Rule RotatesOwnResourceToken(TokenKind kind) =>
        new("token.is-of-resource", "lib/api/resource_access_tokens/self_rotation.rb", request =>
        request.User is not { Kind: UserKind.ResourceBot }
            ? new Refusal(RefusalKind.MethodNotAllowed, null, "Send the token of this group or project itself")
        : request.CallerToken.Resource != request.Resource ? Refusal.Unauthorized("Name the group or project that the token belongs to")
        : null)
        { Requirements = [new Requirement.Kind([kind])] };

    /// <summary>The right to revoke tokens here.</summary>
    public static Rule RevokesResourceToken { get; } =
        new("permission.destroy_resource_access_tokens", "app/services/resource_access_tokens/revoke_service.rb", request =>
        request.World.CanReadTokens(request.Resource, request.User)
            ? null
            : Refusal.BadRequest($"{request.Caller.Name} cannot delete {request.World.Users.Get(request.TargetToken.UserId).Name}",
                Cure(request)))
        { Requirements = [new Requirement.Role(Rights.ReadTokens)] };

    /// <remarks>A revoked token is refused by the service before that
    /// (<c>app/services/personal_access_tokens/rotate_service.rb</c>).</remarks>
    private static Refusal? RefuseRotatingAbove(DecisionContext request, AccessToken token) =>
        token.Revoked || request.Caller.IsAdmin
        || request.World.LevelIn(request.Resource, request.World.Users.Find(token.UserId))
            <= request.World.LevelIn(request.Resource, request.User)
            ? null
            : Refusal.BadRequest(RotatedAboveOwnLevel.At(request.World.Edition.Version),
                $"Rotate a token whose level {request.Caller.Username} holds");

    private static Ruling Find(DecisionContext request, bool readable)
    {
        var token = FindById(request);
        var mine = token is { Kind: not TokenKind.OAuth } && (request.Caller.IsAdmin || IsOwn(request, token));
        return mine ? Ruling.Found(request.Findings with { TargetToken = token })
            : request.Caller.IsAdmin ? Refusal.NotFound(null, "Name a token that exists")
            : Refusal.Unauthorized(readable ? "Name one of the caller's own tokens" : "Rotate one of the caller's own tokens");
    }

    private static Refusal? RefuseRevoking(DecisionContext request, AccessToken token) =>
        request.Caller.IsAdmin || (IsOwn(request, token) && token.Kind != TokenKind.Impersonation) || OwnsAccountOf(request, token)
            ? null
            : Refusal.BadRequest(NotRevocable.At(request.World.Edition.Version), "Send the token's owner's token, or an administrator's");

    /// <remarks>On GitLab.com, the Owners of the group that a service account belongs to
    /// (<c>ee/app/policies/ee/personal_access_token_policy.rb</c>).</remarks>
    private static bool OwnsAccountOf(DecisionContext request, AccessToken token) =>
        OwnersRevoke.Holds(request.World.Edition.Version)
        && request.World.Edition.Offering == Offering.GitLabCom
        && request.World.Users.Find(token.UserId) is { Kind: UserKind.ServiceAccount, ProvisionedBy: { Kind: ResourceKind.Group } group }
        && request.World.LevelIn(group, request.User) >= AccessLevel.Owner;

    /// <remarks>The id is not declared: what is no number is an id that nothing has (<c>lib/api/personal_access_tokens.rb</c> up to
    /// 19.3).</remarks>
    private static AccessToken? FindById(DecisionContext request) =>
        ResourceRules.TryId(request.Parameters.Text("id"), out var id) ? request.World.Tokens.Find(id) : null;

    private static bool IsOfTable(DecisionContext request) => request.Token is { } token && TokenKinds.OfTable.Contains(token.Kind);

    private static bool IsOwn(DecisionContext request, AccessToken token) => token.UserId == request.Caller.Id;

    private static AccessToken? ResourceToken(DecisionContext request) =>
        ResourceRules.TryId(request.Parameters.Text("token_id"), out var id) && request.World.Tokens.Find(id) is { } token
            && token.Resource == request.Resource
            ? token
            : null;

    private static string MissingToken(DecisionContext request) => string.Format(
        CultureInfo.InvariantCulture, Missing.At(request.World.Edition.Version), Word(request.Resource),
        request.Parameters.Text("token_id"));

    private static string Cure(DecisionContext request) => request.Resource.Kind == ResourceKind.Group
        ? "Be Owner of the group, on a tier and in a top-level group that allow group access tokens"
        : "Be Maintainer of the project, on a tier that allows project access tokens";

    private static string Word(ResourceRef resource) => resource.Kind == ResourceKind.Group ? "group" : "project";
}
