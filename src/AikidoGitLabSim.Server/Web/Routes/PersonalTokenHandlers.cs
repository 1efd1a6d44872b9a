using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages of one's own tokens (<c>app/controllers/user_settings/personal_access_tokens_controller.rb</c>).</summary>
internal static class PersonalTokenHandlers
{
    private const string WorkflowExtension = "GitLab Workflow Extension";

    private static readonly string[] Prefilling = ["name", "description", "scopes"];

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebLaws.PersonalTokens, List),
        new(WebLaws.OldPersonalTokens, List),
        .. WebLaws.PersonalTokensJson.Select(law => new WebRoute(law, call => TokenJson.List(Page(call), call))),
        new(WebLaws.MovedPersonalTokens, call => WebAnswer.Moved(TokenPageLayouts.PersonalPath(call.Edition.Version) + call.Query)),
        .. WebLaws.CreatePersonal.Select(law => new WebRoute(law, Create) { Refused = (call, refusal) => TokenPageHandlers.Refused(Page(call), call, refusal) }),
        .. WebLaws.RevokePersonal.Select(law => new WebRoute(law, call => TokenPageHandlers.Revoke(Page(call), call))),
        .. WebLaws.RotatePersonal.Select(law => new WebRoute(law, call => TokenPageHandlers.Rotate(Page(call), call))),
        new(WebLaws.LegacyForm, LegacyForm),
    ];

    /// <summary>The page in the caller's edition.</summary>
    public static TokenPage Page(WebCall call)
    {
        var path = TokenPageLayouts.PersonalPath(call.Edition.Version);
        var labels = TokenPages.Personal(call.Edition);
        return new TokenPage(path, TokenKind.Personal, labels)
        {
            Tokens = one => one.World.Tokens.Of(one.User.Id).Where(token => token.Kind is TokenKind.Personal or TokenKind.FineGrained),
            Chrome = one => Chromes.Around(one, labels.Title, path, Sidebars.User(one.Edition.Version)) with { Breadcrumbs = Crumbs(one, labels, path) },
            Form = Form,
            OwnerId = one => one.User.Id,
            Revoked = token => $"Revoked personal access token {token.Name}!",
        };
    }

    private static ImmutableArray<NavItem> Crumbs(WebCall call, TokenPageLabels labels, string path) =>
        [new NavItem("User settings", Sidebars.ProfilePath(call.Edition.Version)), new NavItem(labels.MenuItem, path)];

    private static WebAnswer List(WebCall call)
    {
        var page = Page(call);
        if (page.Labels.Layout == TokenPageLayout.Dropdown)
            return call.Text("name") == WorkflowExtension ? WebAnswer.Redirect($"{page.Path}/legacy/new{Query(call)}") : TokenPageHandlers.Show(page, call);

        var prefilled = TokenInput.FromLink(call, TokenForms.DefaultDate(call, page.Kind));
        var isOpen = prefilled is not null || page.Labels.Layout == TokenPageLayout.OpenForm || call.Text("new_token") is not null;
        return TokenPageHandlers.Show(page, call, isOpen ? TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path), prefilled) : null);
    }

    private static string Query(WebCall call)
    {
        var pairs = Prefilling.Where(name => call.Text(name) is not null).Select(name => $"{name}={Uri.EscapeDataString(call.Text(name)!)}");
        return $"?{string.Join('&', pairs)}";
    }

    private static WebAnswer Create(WebCall call)
    {
        var page = Page(call);
        var shownAt = page.Labels.Layout == TokenPageLayout.Dropdown ? $"{page.Path}/legacy/new" : page.Path;
        return TokenPageHandlers.Create(page, call, shownAt, (input, secret) =>
            call.Apply(new CreateUserToken(call.User.Id, TokenPageHandlers.Draft(input, TokenKind.Personal, secret, call, page.Labels))));
    }

    private static WebAnswer Form(WebCall call, TokenInput input, ImmutableArray<FieldError> errors, int status)
    {
        var page = Page(call);
        var form = TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path), input, errors);
        return page.Labels.Layout == TokenPageLayout.Dropdown ? FormPage(call, form, status) : TokenPageHandlers.Show(page, call, form, status);
    }

    private static WebAnswer LegacyForm(WebCall call)
    {
        var page = Page(call);
        if (!call.IsHead && call.NextSession.TakeSecret($"{page.Path}/legacy/new") is { } shown)
            return WebAnswer.Show<CreatedTokenPage>(new CreatedModel(FormChrome(call, "Your new token has been created"), TokenPageHandlers.Secret(shown, page.Labels), page.Path, page.Labels.CreatedPanel ?? ""));
        return FormPage(call, TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path), TokenInput.FromLink(call, TokenForms.DefaultDate(call, page.Kind))), StatusCodes.Status200OK);
    }

    private static WebAnswer FormPage(WebCall call, TokenFormModel form, int status) =>
        WebAnswer.Show<LegacyFormPage>(new LegacyFormPageModel(FormChrome(call, "Generate legacy token"), form), status);

    /// <summary>What is around a form that has a page of its own.</summary>
    public static Chrome FormChrome(WebCall call, string title)
    {
        var page = Page(call);
        return Chromes.Around(call, title, page.Path, Sidebars.User(call.Edition.Version)) with
        {
            Breadcrumbs = [.. Crumbs(call, page.Labels, page.Path), new NavItem(title, call.Request.Path)],
        };
    }
}
