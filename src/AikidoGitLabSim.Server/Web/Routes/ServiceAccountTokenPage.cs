using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The page of a service account's tokens.</summary>
/// <param name="context">The request.</param>
internal sealed class ServiceAccountTokenPage(WebContext context)
    : TokenPage(context, PathOf(context), TokenKind.ServiceAccount, TokenPages.ServiceAccount(context.Edition))
{
    /// <inheritdoc/>
    public override IEnumerable<AccessToken> Tokens => Context.World.Tokens.Of(OwnerId);

    /// <inheritdoc/>
    protected override long OwnerId => Context.Request.TargetUser.Id;

    /// <inheritdoc/>
    protected override string? AccountName => Context.Request.TargetUser.Name;

    /// <inheritdoc/>
    public override WebAnswer Show() => Show(Context.Text("new_token") is null ? null : Form());

    /// <inheritdoc/>
    protected override Outcome<AccessToken> Make(TokenInput input, TokenDraft draft) => Context.Apply(new CreateUserToken(OwnerId, draft));

    /// <inheritdoc/>
    protected override PageLayout Around()
    {
        var accounts = GroupServiceAccountRoutes.Path(Context);
        var sidebar = Sidebars.Of(Context.World, Context.Request.Group, Context.User);
        return PageLayouts.Around(Context, Labels.Title, accounts, sidebar) with
        {
            Breadcrumbs = [new NavItem(sidebar.Label, sidebar.Home), new NavItem(GroupServiceAccountRoutes.Title, accounts),
                new NavItem(Labels.Title, Path)],
        };
    }

    private static string PathOf(WebContext context) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{GroupServiceAccountRoutes.Path(context)}/{context.Request.TargetUser.Id}/access_tokens");
}
