using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The page of one's own tokens.</summary>
/// <param name="context">The request.</param>
internal sealed class PersonalTokenPage(WebContext context)
    : TokenPage(context, TokenPageLayouts.PersonalPath(context.Edition.Version), TokenKind.Personal, TokenPages.Personal(context.Edition))
{
    private const string WorkflowExtension = "GitLab Workflow Extension";

    private static readonly string[] Prefilling = ["name", "description", "scopes"];

    /// <inheritdoc/>
    public override IEnumerable<AccessToken> Tokens =>
        Context.World.Tokens.Of(Context.User.Id).Where(token => token.Kind is TokenKind.Personal or TokenKind.FineGrained);

    /// <summary>The path of the form for a legacy token, where a dropdown leads to it.</summary>
    public string LegacyFormPath => $"{Path}/legacy/new";

    /// <inheritdoc/>
    protected override long OwnerId => Context.User.Id;

    /// <inheritdoc/>
    protected override string ShownAt => HasDropdown ? LegacyFormPath : Path;

    private bool HasDropdown => Labels.Layout == TokenPageLayout.Dropdown;

    private ImmutableArray<NavItem> Crumbs =>
        [new("User settings", Sidebars.ProfilePath(Context.Edition.Version)), new(Labels.MenuItem, Path)];

    /// <inheritdoc/>
    public override WebAnswer Show()
    {
        if (HasDropdown)
            return Context.Text("name") == WorkflowExtension ? WebAnswer.Redirect($"{LegacyFormPath}{Query()}") : Show(form: null);

        var prefilled = TokenInput.FromLink(Context, TokenForms.DefaultDate(Context, Kind));
        var isOpen = prefilled is not null || Labels.Layout == TokenPageLayout.OpenForm || Context.Text("new_token") is not null;
        return Show(isOpen ? Form(prefilled) : null);
    }

    /// <summary>The form for a legacy token, or the token that was made with it.</summary>
    public WebAnswer ShowLegacyForm() => ShowCreated(LegacyFormPath)
        ?? FormPage(Form(TokenInput.FromLink(Context, TokenForms.DefaultDate(Context, Kind))), StatusCodes.Status200OK);

    /// <summary>The page that shows the value of a new token; null when there is none for the path.</summary>
    /// <param name="path">The path of the form that made it.</param>
    public WebAnswer? ShowCreated(string path) => !Context.IsHead && Context.NextSession.TakeSecret(path) is { } shown
        ? WebAnswer.Show<CreatedTokenPage>(new CreatedModel(AroundForm("Your new token has been created"), Secret(shown), Path,
            Labels.CreatedPanel ?? ""))
        : null;

    /// <summary>What is around a form that has a page of its own.</summary>
    public PageLayout AroundForm(string title) => PageLayouts.Around(Context, title, Path, Sidebars.User(Context.Edition.Version)) with
    {
        Breadcrumbs = [.. Crumbs, new NavItem(title, Context.Request.Path)],
    };

    /// <inheritdoc/>
    protected override Outcome<AccessToken> Make(TokenInput input, TokenDraft draft) =>
        Context.Apply(new CreateUserToken(Context.User.Id, draft));

    /// <inheritdoc/>
    protected override PageLayout Around() =>
        PageLayouts.Around(Context, Labels.Title, Path, Sidebars.User(Context.Edition.Version)) with { Breadcrumbs = Crumbs };

    /// <inheritdoc/>
    protected override string RevokedText(AccessToken token) => $"Revoked personal access token {token.Name}!";

    /// <inheritdoc/>
    protected override WebAnswer ShowForm(TokenInput input, ImmutableArray<FieldError> errors, int status) =>
        HasDropdown ? FormPage(Form(input, errors), status) : base.ShowForm(input, errors, status);

    private string Query() =>
        $"?{string.Join('&', Prefilling.Select(name => (name, Text: Context.Text(name))).Where(pair => pair.Text is not null)
        .Select(pair => $"{pair.name}={Uri.EscapeDataString(pair.Text ?? "")}"))}";

    private WebAnswer FormPage(TokenFormModel form, int status) =>
        WebAnswer.Show<LegacyFormPage>(new LegacyFormPageModel(AroundForm("Generate legacy token"), form), status);
}
