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

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(Law("GET", ""), call => List(call, call.Text("dialog") == "create" ? new ServiceAccountForm() : null)),
        new(Law("POST", "", WebTokenRules.CreatesServiceAccounts), Create),
        new(Law("DELETE", "/{user_id}", WebTokenRules.ServiceAccount), Delete),
        new(Law("GET", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount), call => new ServiceAccountTokenPage(call).Show()),
        new(Law("POST", "/{user_id}/access_tokens", WebTokenRules.ServiceAccount, Scopes), call => new ServiceAccountTokenPage(call).Create())
        {
            Refused = (call, refusal) => new ServiceAccountTokenPage(call).Refused(refusal),
        },
        new(
            Law("PUT", "/{user_id}/access_tokens/{id}/revoke", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
            call => new ServiceAccountTokenPage(call).Revoke()),
        new(
            Law("PUT", "/{user_id}/access_tokens/{id}/rotate", WebTokenRules.ServiceAccount, WebTokenRules.OfServiceAccount),
            call => new ServiceAccountTokenPage(call).Rotate()),
    ];

    private static RouteLaw Law(string method, string below, params ImmutableArray<Rule> rules) =>
        WebPolicy.SignedIn(
            method, $"/groups/{{*path}}/-/settings/service_accounts{below}", [WebResourceRules.Group, WebTokenRules.AdministersServiceAccounts, .. rules]) with
        {
            Exists = TokenPageLayouts.ServiceAccounts,
        };

    /// <summary>The path of the list of a group.</summary>
    public static string Path(WebCall call) => $"/groups/{call.Request.Group.FullPath}/-/settings/service_accounts";

    private static WebAnswer List(WebCall call, ServiceAccountForm? form, int status = StatusCodes.Status200OK, string? deletingError = null)
    {
        var accounts = call.World.Users.Rows
            .Where(user => user.Kind == UserKind.ServiceAccount && user.ProvisionedBy == call.Request.Resource)
            .Select(user => new ServiceAccountRow(user.Id, user.Name, user.Username))
            .ToImmutableArray();
        var deleting = call.Request.Findings.TargetUser?.Id ?? (call.Text("dialog") == "delete" ? call.Number("account") : null);
        return WebAnswer.Show<ServiceAccountsPage>(
            new ServiceAccountsModel(Chromes.Around(call, Title, Path(call), Sidebars.Of(call.World, call.Request.Group, call.User)), Path(call), accounts)
            {
                CanCreate = call.World.CanCreateServiceAccounts(call.User),
                Form = form,
                Deleting = accounts.FirstOrDefault(account => account.Id == deleting),
                DeletingError = deletingError,
            },
            status);
    }

    private static WebAnswer Create(WebCall call)
    {
        var (name, username) = (call.Text("name")?.Trim(), call.Text("username")?.Trim());
        var outcome = call.Apply(new CreateServiceAccount(
            call.Request.Resource,
            call.User.Id,
            string.IsNullOrEmpty(name) ? null : name,
            string.IsNullOrEmpty(username) ? null : username,
            call.NewSuffix(),
            call.Request.BaseUrl.Host,
            call.Now));
        if (!outcome.Succeeded)
            return List(call, new ServiceAccountForm(name ?? "", username ?? "", outcome.Refusal.Sentence), StatusCodes.Status422UnprocessableEntity);

        call.Say(FlashKind.Success, "The service account was created.");
        return WebAnswer.Redirect(Path(call));
    }

    private static WebAnswer Delete(WebCall call)
    {
        if (call.Text("name") != call.Request.TargetUser.Name)
            return List(call, null, StatusCodes.Status422UnprocessableEntity, "Name not matching");

        call.Apply(new DeleteUser(call.Request.TargetUser.Id));
        call.Say(FlashKind.Success, "The service account was deleted.");
        return WebAnswer.Redirect(Path(call));
    }
}
