using System.Collections.Immutable;
using System.Globalization;
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
internal static class ServiceAccountHandlers
{
    private const string Title = "Service accounts";

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } = [.. WebLaws.ServiceAccounts.Select(RouteOf)];

    private static WebRoute RouteOf(RouteLaw law)
    {
        var isAboutTokens = law.Template.Contains("access_tokens", StringComparison.Ordinal);
        return (law.Method, isAboutTokens) switch
        {
            ("GET", false) => new(law, call => List(call, call.Text("dialog") == "create" ? new ServiceAccountForm() : null)),
            ("POST", false) => new(law, Create),
            ("DELETE", _) => new(law, Delete),
            ("GET", true) => new(law, Tokens),
            ("POST", true) => new(law, CreateToken) { Refused = (call, refusal) => TokenPageHandlers.Refused(Page(call), call, refusal) },
            _ => new(law, law.Template.EndsWith("/revoke", StringComparison.Ordinal)
                ? call => TokenPageHandlers.Revoke(Page(call), call)
                : call => TokenPageHandlers.Rotate(Page(call), call)),
        };
    }

    private static string Path(WebCall call) => $"/groups/{call.Request.Group.FullPath}/-/settings/service_accounts";

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

    private static TokenPage Page(WebCall call)
    {
        var account = call.Request.TargetUser;
        var labels = TokenPages.ServiceAccount(call.Edition);
        var path = string.Create(CultureInfo.InvariantCulture, $"{Path(call)}/{account.Id}/access_tokens");
        var sidebar = Sidebars.Of(call.World, call.Request.Group, call.User);
        return new TokenPage(path, TokenKind.ServiceAccount, labels)
        {
            Tokens = one => one.World.Tokens.Of(account.Id),
            Chrome = one => Chromes.Around(one, labels.Title, Path(one), sidebar) with
            {
                Breadcrumbs = [new NavItem(sidebar.Label, sidebar.Home), new NavItem(Title, Path(one)), new NavItem(labels.Title, path)],
            },
            Form = Form,
            OwnerId = _ => account.Id,
            Revoked = token => $"Revoked access token {token.Name}!",
            AccountName = account.Name,
        };
    }

    private static WebAnswer Tokens(WebCall call)
    {
        var page = Page(call);
        return TokenPageHandlers.Show(page, call, call.Text("new_token") is null ? null : TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path)));
    }

    private static WebAnswer CreateToken(WebCall call)
    {
        var page = Page(call);
        return TokenPageHandlers.Create(page, call, page.Path, (input, secret) =>
            call.Apply(new CreateUserToken(call.Request.TargetUser.Id, TokenPageHandlers.Draft(input, page.Kind, secret, call, page.Labels))));
    }

    private static WebAnswer Form(WebCall call, TokenInput input, ImmutableArray<FieldError> errors, int status)
    {
        var page = Page(call);
        return TokenPageHandlers.Show(page, call, TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path), input, errors), status);
    }
}
