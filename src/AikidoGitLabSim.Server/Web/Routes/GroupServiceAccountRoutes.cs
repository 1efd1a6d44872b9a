using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Service accounts of a group, and their tokens (<c>app/assets/javascripts/service_accounts</c>).</summary>
internal static class GroupServiceAccountRoutes
{
    /// <summary>The title of the list.</summary>
    public const string Title = "Service accounts";

    private static readonly Rule Scopes = WebTokenRules.ScopesOffered("personal_access_token", ScopeHolders.Users);

    public static IEnumerable<WebRoute> All { get; } =
    [
        new(Policy("GET", ""), context => List(context, context.Text("dialog") == "create" ? new ServiceAccountForm() : null)),
        new(Policy("POST", "", WebTokenRules.CreatesServiceAccounts), Create),
        new(Policy("DELETE", "/{user_id}", WebTokenRules.ServiceAccount), Delete),
        new(Policy("GET", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount),
            context => new ServiceAccountTokenPage(context).Show()),
        new(Policy("POST", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount, Scopes),
            context => new ServiceAccountTokenPage(context).Create())
        {
            Refused = (context, refusal) => new ServiceAccountTokenPage(context).Refused(refusal),
        },
        new(
            Policy("PUT", "/{user_id}/access_tokens/{id}/revoke", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
            context => new ServiceAccountTokenPage(context).Revoke()),
        new(
            Policy("PUT", "/{user_id}/access_tokens/{id}/rotate", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
            context => new ServiceAccountTokenPage(context).Rotate()),
    ];

    private static RoutePolicy Policy(string method, string below, params ImmutableArray<Rule> rules) =>
        WebPolicy.SignedIn(
            method, $"/groups/{{*path}}/-/settings/service_accounts{below}",
            [WebResourceRules.Group, WebTokenRules.AdministersServiceAccounts, .. rules]) with
        {
            Exists = TokenPageLayouts.ServiceAccounts,
        };

    /// <summary>The path of the list of a group.</summary>
    public static string Path(WebContext context) => $"/groups/{context.Request.Group.FullPath}/-/settings/service_accounts";

    private static WebAnswer List(WebContext context, ServiceAccountForm? form, int status = StatusCodes.Status200OK,
        string? deletingError = null)
    {
        var accounts = context.World.Users.Rows
            .Where(user => user.Kind == UserKind.ServiceAccount && user.ProvisionedBy == context.Request.Resource)
            .Select(user => new ServiceAccountRow(user.Id, user.Name, user.Username))
            .ToImmutableArray();
        var deleting = context.Request.Findings.TargetUser?.Id ?? (context.Text("dialog") == "delete" ? context.Number("account") : null);
        return WebAnswer.Show<ServiceAccountsPage>(
            new ServiceAccountsModel(PageLayouts.Around(context, Title, Path(context),
                Sidebars.Of(context.World, context.Request.Group, context.User)), Path(context), accounts)
            {
                CanCreate = context.World.CanCreateServiceAccounts(context.User),
                Form = form,
                Deleting = accounts.FirstOrDefault(account => account.Id == deleting),
                DeletingError = deletingError,
            },
            status);
    }

    private static WebAnswer Create(WebContext context)
    {
        var (name, username) = (context.Text("name")?.Trim(), context.Text("username")?.Trim());
        var outcome = context.Apply(new CreateServiceAccount(
            context.Request.Resource,
            context.User.Id,
            string.IsNullOrEmpty(name) ? null : name,
            string.IsNullOrEmpty(username) ? null : username,
            context.NewSuffix(),
            context.Request.BaseUrl.Host,
            context.Now));
        if (!outcome.Succeeded)
            return List(context, new ServiceAccountForm(name ?? "", username ?? "", outcome.Refusal.Sentence),
                StatusCodes.Status422UnprocessableEntity);

        context.Say(FlashKind.Success, "The service account was created.");
        return WebAnswer.Redirect(Path(context));
    }

    private static WebAnswer Delete(WebContext context)
    {
        if (context.Text("name") != context.Request.TargetUser.Name)
            return List(context, null, StatusCodes.Status422UnprocessableEntity, "Name not matching");

        context.Apply(new DeleteUser(context.Request.TargetUser.Id));
        context.Say(FlashKind.Success, "The service account was deleted.");
        return WebAnswer.Redirect(Path(context));
    }
}
