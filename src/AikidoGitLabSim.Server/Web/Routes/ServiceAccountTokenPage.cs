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
    public override IEnumerable<AccessToken> Tokens => Call.World.Tokens.Of(OwnerId);

    /// <inheritdoc/>
    protected override long OwnerId => Call.Request.TargetUser.Id;

    /// <inheritdoc/>
    protected override string? AccountName => Call.Request.TargetUser.Name;

    /// <inheritdoc/>
    public override WebAnswer Show() => Show(Call.Text("new_token") is null ? null : Form());

    /// <inheritdoc/>
    protected override Outcome<AccessToken> Make(TokenInput input, TokenDraft draft) => Call.Apply(new CreateUserToken(OwnerId, draft));

    /// <inheritdoc/>
    protected override PageLayout Around()
    {
        var accounts = GroupServiceAccountRoutes.Path(Call);
        var sidebar = Sidebars.Of(Call.World, Call.Request.Group, Call.User);
        return PageLayouts.Around(Call, Labels.Title, accounts, sidebar) with
        {
            Breadcrumbs = [new NavItem(sidebar.Label, sidebar.Home), new NavItem(GroupServiceAccountRoutes.Title, accounts),
                new NavItem(Labels.Title, Path)],
        };
    }

    private static string PathOf(WebContext context) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{GroupServiceAccountRoutes.Path(context)}/{context.Request.TargetUser.Id}/access_tokens");
}
