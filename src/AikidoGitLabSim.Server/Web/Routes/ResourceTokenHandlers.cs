using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages of a group's and a project's tokens (<c>app/controllers/concerns/access_tokens_actions.rb</c>).</summary>
internal static class ResourceTokenHandlers
{
    private static readonly History<bool> SellsPremium = new(
        new HistoryRow<bool>("15.11", false, "app/views/groups/settings/access_tokens/index.html.haml @03717bbc"),
        new HistoryRow<bool>("19.4", true, "gitlab-org/gitlab MR 251176 and 255433, September 2026"));

    /// <summary>What changed about the pages over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("pages", "group tokens without a subscription: a card sells Premium", SellsPremium, sells => sells ? "yes" : null) with { Concerns = edition => edition.Offering == Offering.GitLabCom && edition.Tier == Tier.Free }];

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } = [.. WebLaws.GroupTokens.Concat(WebLaws.ProjectTokens).Select(RouteOf)];

    private static WebRoute RouteOf(RouteLaw law) => (law.Method, law.Template.EndsWith("/revoke", StringComparison.Ordinal)) switch
    {
        ("GET", _) when law.Template.EndsWith(".json", StringComparison.Ordinal) => new(law, call => TokenJson.List(Page(call), call)),
        ("GET", _) => new(law, call => call.WantsJson ? TokenJson.List(Page(call), call) : List(call)),
        ("POST", _) => new(law, Create) { Refused = (call, refusal) => TokenPageHandlers.Refused(Page(call), call, refusal) },
        (_, true) => new(law, call => TokenPageHandlers.Revoke(Page(call), call)),
        _ => new(law, call => TokenPageHandlers.Rotate(Page(call), call)),
    };

    private static TokenPage Page(WebCall call)
    {
        var resource = call.Request.Resource;
        var labels = TokenPages.Of(resource.Kind, call.Edition);
        var path = call.Request.Findings.Group is { } group ? $"/groups/{group.FullPath}/-/settings/access_tokens" : $"/{call.Request.Project.FullPath}/-/settings/access_tokens";
        var sidebar = call.Request.Findings.Group is { } owner ? Sidebars.Of(call.World, owner, call.User) : Sidebars.Of(call.World, call.Request.Project, call.User);
        return new TokenPage(path, resource.Kind == ResourceKind.Group ? TokenKind.Group : TokenKind.Project, labels)
        {
            Tokens = one => one.World.Tokens.Rows.Where(token => token.Resource == resource),
            Chrome = one => Chromes.Around(one, labels.Title, path, sidebar) with
            {
                Breadcrumbs = [new NavItem(sidebar.Label, sidebar.Home), new NavItem(labels.MenuItem, path)],
            },
            Form = Form,
            OwnerId = one => one.World.Users.LastId + 1,
            Revoked = token => $"Revoked access token {token.Name}!",
            Disabled = call.World.CanManageTokens(resource, call.User) ? null : Disabled(call, resource),
        };
    }

    private static WebAnswer List(WebCall call)
    {
        var page = Page(call);
        var isOpen = page.Disabled is null && (page.Labels.Layout == TokenPageLayout.OpenForm || call.Text("new_token") is not null);
        return TokenPageHandlers.Show(page, call, isOpen ? TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path)) : null);
    }

    private static WebAnswer Create(WebCall call)
    {
        var page = Page(call);
        return TokenPageHandlers.Create(page, call, page.Path, (input, secret) => call.Apply(new CreateResourceToken(
            call.Request.Resource,
            call.User.Id,
            input.Level ?? AccessLevel.Maintainer,
            TokenPageHandlers.Draft(input, page.Kind, secret, call, page.Labels),
            call.NewSuffix(),
            call.Request.BaseUrl.Host)));
    }

    private static WebAnswer Form(WebCall call, TokenInput input, ImmutableArray<FieldError> errors, int status)
    {
        var page = Page(call);
        return TokenPageHandlers.Show(page, call, TokenForms.Make(call, page.Labels, page.Kind, (page.Path, page.Path), input, errors), status);
    }

    private static DisabledNotice Disabled(WebCall call, ResourceRef resource)
    {
        var word = resource.Kind == ResourceKind.Group ? "Group" : "Project";
        var group = call.Request.Findings.Group ?? call.World.GroupOf(call.Request.Project);
        var root = group is null ? null : call.World.RootOf(group);
        var mayChange = root is not null && call.World.CanReadTokens(new ResourceRef(ResourceKind.Group, root.Id), call.User);
        return new DisabledNotice(
            $"{word} access token creation is disabled in this group.",
            mayChange ? $"/groups/{root!.FullPath}/-/edit" : null,
            resource.Kind == ResourceKind.Group && call.Edition is { Offering: Offering.GitLabCom, Tier: Tier.Free } && SellsPremium.At(call.Edition.Version));
    }
}
