using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>May this user do this with tokens on a page? Without the right, the page is not there.</summary>
public static class WebTokenRules
{
    private const string ResourceActions = "app/controllers/concerns/access_tokens_actions.rb";
    private const string PersonalController = "app/controllers/user_settings/personal_access_tokens_controller.rb";
    private const string ServiceAccountsController = "ee/app/controllers/groups/settings/service_accounts_controller.rb";

    /// <summary>The right to see and revoke the tokens of the group or project.</summary>
    public static Rule Reads { get; } = new("permission.read_resource_access_tokens", ResourceActions, request =>
        request.World.CanReadTokens(request.Resource, request.User) ? null : Refusal.NotFound(null, Cure(request)));

    /// <summary>The right to make and rotate tokens of the group or project.</summary>
    public static Rule Manages { get; } = new("permission.create_resource_access_tokens", ResourceActions, request =>
        request.World.CanManageTokens(request.Resource, request.User) ? null : Refusal.NotFound(null, Cure(request)));

    /// <summary>The token named by <c>:id</c> has to be a living one of the group or project.</summary>
    public static Rule OfResource { get; } = new("resource.token", ResourceActions, request =>
        Found(request, request.World.Tokens.Find(Id(request, "id")) is { } token && token.Resource == request.Resource ? token : null));

    /// <summary>The token named by <c>:id</c> has to be one of the user's own that they made themselves.</summary>
    public static Rule Own { get; } = new("resource.token", PersonalController, request =>
        Found(request, request.World.Tokens.Find(Id(request, "id")) is { Kind: TokenKind.Personal or TokenKind.FineGrained } token
            && token.UserId == request.Caller.Id ? token : null));

    /// <summary>The page that a dropdown leads to is there where the dropdown is.</summary>
    public static Rule HasDropdown { get; } = new("page.exists", $"{PersonalController}, legacy_new", request =>
        TokenPageLayouts.OfPersonal(request.World.Edition) == TokenPageLayout.Dropdown
            ? null
            : Refusal.NotFound(null, "Use an edition with fine-grained tokens"));

    /// <summary>Where only fine-grained tokens are allowed, no other can be made.</summary>
    public static Rule LegacyAllowed { get; } =
        new("tokens.legacy-allowed", "app/models/application_setting.rb, granular_tokens_enforced?", request =>
        request.World.Settings.EnforceFineGrainedTokens && TokenPageLayouts.OfPersonal(request.World.Edition) == TokenPageLayout.Dropdown
            ? Refusal.NotFound(null, "Make a fine-grained token, or switch enforceFineGrainedTokens off")
            : null);

    /// <summary>The tier, and the right over the group's or project's service accounts.</summary>
    public static Rule AdministersServiceAccounts { get; } = new("permission.admin_service_accounts", ServiceAccountsController, request =>
        request.World.CanManageServiceAccounts(request.Resource, request.User)
            ? null
            : Refusal.NotFound(null, "Be Owner of the group, or administrator, on an edition where it may have service accounts"));

    /// <summary>The right to make another one.</summary>
    public static Rule CreatesServiceAccounts { get; } = new("permission.create_service_account", ServiceAccountsController, request =>
        request.World.CanCreateServiceAccounts(request.User)
            ? null
            : Refusal.NotFound(null, "Be administrator, or let Owners of top-level groups create service accounts"));

    /// <summary>The service account named by <c>:user_id</c> has to be one of this group or project.</summary>
    public static Rule ServiceAccount { get; } = new("resource.service_account", ServiceAccountsController, request =>
        request.World.Users.Find(Id(request, "user_id")) is { Kind: UserKind.ServiceAccount } account
            && account.ProvisionedBy == request.Resource
            ? Ruling.Found(request.Findings with { TargetUser = account })
            : Refusal.NotFound(null, "Name a service account of this group"));

    /// <summary>The token named by <c>:id</c> has to be one of the service account.</summary>
    public static Rule OfServiceAccount { get; } = new("resource.token", ServiceAccountsController, request =>
        Found(request, request.World.Tokens.Find(Id(request, "id")) is { } token && token.UserId == request.TargetUser.Id ? token : null));

    /// <summary>The form may ask for scopes that are on offer only.</summary>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    /// <param name="holders">What kind of token it makes.</param>
    public static Rule ScopesOffered(string prefix, ScopeHolders holders) =>
        new("form.scopes", "app/models/personal_access_token.rb, validate_scopes", request =>
    {
        var wanted = request.Parameters[$"{prefix}[scopes][]"] as List<object?> ?? [];
        var forWhom = request.Caller.IsAdmin && holders == ScopeHolders.Users ? holders | ScopeHolders.Admins : holders;
        var offered = ScopeCatalogue.OfferedTo(forWhom, request.World.Edition.Version);
        return wanted.All(scope => scope is "" || (scope is string name && offered.Contains(name)))
            ? null
            : Invalid("scopes", "Scopes can only contain available scopes", $"Ask for some of: {string.Join(' ', offered)}");
    });

    /// <summary>The form may ask for a level that its user holds only.</summary>
    public static Rule LevelHeld { get; } = new("form.level", "app/services/resource_access_tokens/create_service.rb", request =>
    {
        var wanted = request.Parameters.Text("resource_access_token[access_level]") is { Length: > 0 } text
            ? Enum.TryParse<AccessLevel>(text, out var level) && Enum.IsDefined(level) && level != AccessLevel.None
            ? level
            : (AccessLevel?)null
            : AccessLevel.Maintainer;
        return wanted is not { } asked ? Invalid("access_level", "Access level is not included in the list", "Ask for a level that exists")
            : request.Caller.IsAdmin || request.World.LevelIn(request.Resource, request.User) >= asked ? null
            : Invalid("access_level", TokenRules.AboveOwnLevelAt(request.World.Edition.Version),
                $"Ask for a level that {request.Caller.Username} holds");
    });

    private static Refusal Invalid(string field, string text, string cure) => new(RefusalKind.InvalidModel, text, cure) { Field = field };

    private static Ruling Found(DecisionContext request, AccessToken? token) =>
        token is null ? Refusal.NotFound(null, "Name a token of this page") : Ruling.Found(request.Findings with { TargetToken = token });

    /// <remarks>Subgroups came with 18.10, outside of a top-level group only its Owner before
    /// (<c>doc/user/profile/service_accounts.md</c>).</remarks>
    private static long Id(DecisionContext request, string parameter) =>
        long.TryParse(request.Parameters.Text(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static string Cure(DecisionContext request) => request.Resource.Kind == ResourceKind.Group
        ? "Be Owner of the group, on a tier and in a top-level group that allow group access tokens"
        : "Be Maintainer of the project, on a tier that allows project access tokens";
}
