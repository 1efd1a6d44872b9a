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
    public override IEnumerable<AccessToken> Tokens => Call.World.Tokens.Rows.Where(token => token.Resource == _resource);

    /// <inheritdoc/>
    protected override long OwnerId => Call.World.Users.LastId + 1;

    /// <inheritdoc/>
    protected override DisabledNotice? Disabled => Call.World.CanManageTokens(_resource, Call.User) ? null : Notice();

    /// <inheritdoc/>
    public override WebAnswer Show()
    {
        var isOpen = Disabled is null && (Labels.Layout == TokenPageLayout.OpenForm || Call.Text("new_token") is not null);
        return Show(isOpen ? Form() : null);
    }

    /// <inheritdoc/>
    protected override Outcome<AccessToken> Make(TokenInput input, TokenDraft draft) => Call.Apply(new CreateResourceToken(
        _resource, Call.User.Id, input.Level ?? AccessLevel.Maintainer, draft, Call.NewSuffix(), Call.Request.BaseUrl.Host));

    /// <inheritdoc/>
    protected override PageLayout Around()
    {
        var sidebar = Call.Request.Findings.Group is { } group
            ? Sidebars.Of(Call.World, group, Call.User)
            : Sidebars.Of(Call.World, Call.Request.Project, Call.User);
        return PageLayouts.Around(Call, Labels.Title, Path, sidebar) with
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
        var group = Call.Request.Findings.Group ?? Call.World.GroupOf(Call.Request.Project);
        var root = group is null ? null : Call.World.RootOf(group);
        return new DisabledNotice(
            $"{word} access token creation is disabled in this group.",
            root is not null && MayChange(root) ? $"/groups/{root.FullPath}/-/edit" : null,
            _resource.Kind == ResourceKind.Group && Call.Edition is { Offering: Offering.GitLabCom, Tier: Tier.Free }
                && SellsPremium.At(Call.Edition.Version));
    }

    private bool MayChange(Group root) => Call.World.CanReadTokens(new ResourceRef(ResourceKind.Group, root.Id), Call.User);
}
