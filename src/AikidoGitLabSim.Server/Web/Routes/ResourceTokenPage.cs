using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The page of a group's or project's tokens.</summary>
/// <param name="context">The request.</param>
internal sealed class ResourceTokenPage(WebContext context)
    : TokenPage(context, PathOf(context), KindOf(context), TokenPages.Of(context.Request.Resource.Kind, context.Edition))
{
    private static readonly History<bool> SellsPremium = new(
        new HistoryRow<bool>("15.11", false, "app/views/groups/settings/access_tokens/index.html.haml @03717bbc"),
        new HistoryRow<bool>("19.4", true, "gitlab-org/gitlab MR 251176 and 255433, September 2026"));

    /// <summary>What changed about the pages over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("pages", "group tokens without a subscription: a card sells Premium", SellsPremium, sells =>
            sells ? "yes" : null) with { Concerns = edition => edition.Offering == Offering.GitLabCom && edition.Tier == Tier.Free }];

    private readonly ResourceRef _resource = context.Request.Resource;

    /// <inheritdoc/>
    public override IEnumerable<AccessToken> Tokens => Context.World.Tokens.Rows.Where(token => token.Resource == _resource);

    /// <inheritdoc/>
    protected override long OwnerId => Context.World.Users.LastId + 1;

    /// <inheritdoc/>
    protected override DisabledNotice? Disabled => Context.World.CanManageTokens(_resource, Context.User) ? null : Notice();

    /// <inheritdoc/>
    public override WebAnswer Show()
    {
        var isOpen = Disabled is null && (Labels.Layout == TokenPageLayout.OpenForm || Context.Text("new_token") is not null);
        return Show(isOpen ? Form() : null);
    }

    /// <inheritdoc/>
    protected override Outcome<AccessToken> Make(TokenInput input, TokenDraft draft) => Context.Apply(new CreateResourceToken(
        _resource, Context.User.Id, input.Level ?? AccessLevel.Maintainer, draft, Context.NewSuffix(), Context.Request.BaseUrl.Host));

    /// <inheritdoc/>
    protected override PageLayout Around()
    {
        var sidebar = Context.Request.Findings.Group is { } group
            ? Sidebars.Of(Context.World, group, Context.User)
            : Sidebars.Of(Context.World, Context.Request.Project, Context.User);
        return PageLayouts.Around(Context, Labels.Title, Path, sidebar) with
        {
            Breadcrumbs = [new NavItem(sidebar.Label, sidebar.Home), new NavItem(Labels.MenuItem, Path)],
        };
    }

    private static string PathOf(WebContext context) => context.Request.Findings.Group is { } group
        ? $"/groups/{group.FullPath}/-/settings/access_tokens"
        : $"/{context.Request.Project.FullPath}/-/settings/access_tokens";

    private static TokenKind KindOf(WebContext context) =>
        context.Request.Resource.Kind == ResourceKind.Group ? TokenKind.Group : TokenKind.Project;

    private DisabledNotice Notice()
    {
        var word = _resource.Kind == ResourceKind.Group ? "Group" : "Project";
        var group = Context.Request.Findings.Group ?? Context.World.GroupOf(Context.Request.Project);
        var root = group is null ? null : Context.World.RootOf(group);
        return new DisabledNotice(
            $"{word} access token creation is disabled in this group.",
            root is not null && MayChange(root) ? $"/groups/{root.FullPath}/-/edit" : null,
            _resource.Kind == ResourceKind.Group && Context.World.EditionOf(root) is { Offering: Offering.GitLabCom, Tier: Tier.Free }
                && SellsPremium.At(Context.Edition.Version));
    }

    private bool MayChange(Group root) => Context.World.CanReadTokens(new ResourceRef(ResourceKind.Group, root.Id), Context.User);
}
