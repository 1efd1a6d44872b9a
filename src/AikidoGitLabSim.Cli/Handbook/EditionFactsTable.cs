using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Cli.Handbook;

/// <summary>Reads one edition from the simulator's tables.</summary>
internal static class EditionFactsTable
{
    private const int ProposedDays = 30;
    private const string LegacyToken = "Legacy token";
    private const string PaidOnly = "On GitLab.com Free, no group access token can be created.";

    private static readonly Group AnyGroup = new()
    {
        Id = 1, Path = "group", FullPath = "group", Name = "Group", FullName = "Group", CreatedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>What is known of an edition.</summary>
    public static EditionFacts Of(Edition edition) => new()
    {
        Edition = NameOf(edition),
        Personal = Personal(edition),
        Group = GroupPage(edition),
        ServiceAccounts = ServiceAccountsExist.Holds(edition.Version) && Licence.AllowsServiceAccounts(edition),
        FineGrainedTokens = TokenPageLayouts.OfPersonal(edition) == TokenPageLayout.Dropdown,
        TiersWithGroupTokens =
            [.. Enum.GetValues<Tier>().Where(tier => Licence.Allows(edition with { Tier = tier }, ResourceKind.Group, trial: false))
                .Select(Edition.Word)],
    };

    /// <remarks>The API has them from 16.1 (<c>doc/user/profile/service_accounts.md</c>).</remarks>
    private static VersionRange ServiceAccountsExist { get; } = VersionRange.From("16.1");

    private static EditionName NameOf(Edition edition)
    {
        var parts = edition.ToString().Split('/');
        return new EditionName(parts[0], parts[1], edition.Version.Major, edition.Version.Minor);
    }

    private static TokenPageFacts Personal(Edition edition)
    {
        var labels = TokenPages.Personal(edition);
        var sidebar = Sidebars.User(edition.Version);
        var menu = Find(sidebar.Items, labels.MenuItem);
        var holders = ScopeHolders.Users | ScopeHolders.Admins;
        return Page(edition, labels, TokenKind.Personal, holders) with
        {
            Kind = "personal access token",
            Menu = ["Edit profile", .. menu],
            MenuHeading = sidebar.Label,
            OtherEntries = Others(sidebar.Items, menu),
            OpenForm = labels.Layout == TokenPageLayout.Dropdown ? [labels.AddButton ?? "", LegacyToken] : Opening(labels),
            Done = labels.Layout == TokenPageLayout.Dropdown ? "Done" : null,
        };
    }

    private static TokenPageFacts GroupPage(Edition edition)
    {
        var labels = TokenPages.Of(ResourceKind.Group, edition);
        NavItem[] items = [GroupSidebar.Settings(edition, AnyGroup)];
        var menu = Find(items, labels.MenuItem);
        var roles = AccessRoles.At(edition.Version);
        var page = Page(edition, labels, TokenKind.Group, ScopeHolders.ResourceBots);
        return page with
        {
            WhyNot = Licence.Allows(edition, ResourceKind.Group, trial: false) ? null : PaidOnly,
            Menu = menu,
            OtherEntries = Others(items, menu),
            Fields = [.. page.Fields, "Select a role"],
            Roles = [.. roles.Select(role => role.ToString())],
            DefaultRole = nameof(AccessLevel.Guest),
        };
    }

    private static TokenPageFacts Page(Edition edition, TokenPageLabels labels, TokenKind kind, ScopeHolders holders)
    {
        var world = World.Empty with { Edition = edition };
        var required = TokenExpiry.IsRequired(world, kind);
        var epoch = DateOnly.FromDateTime(DateTime.UnixEpoch);
        return new TokenPageFacts
        {
            Kind = labels.Kind,
            Title = labels.Title,
            Menu = [],
            OtherEntries = [],
            OpenForm = Opening(labels),
            Submit = labels.SubmitButton,
            Cancel = labels.CancelButton,
            Copy = labels.CopyButton,
            CreatedLabel = labels.CreatedLabel,
            Fields = ["Token name", .. labels.DescriptionLabel is { } description ? [description]
                : Array.Empty<string>(), "Expiration date", "Select scopes"],
            Scopes = ScopeCatalogue.OfferedTo(holders, edition.Version),
            Roles = [],
            EmptyDate = !required ? EmptyDate.NeverExpires : labels.ChecksItself ? EmptyDate.Refused : EmptyDate.SavedAsFarthest,
            ClearButton = labels.DrawsClearButton || !required,
            AdministratorMayLiftExpiry = required
                && !TokenExpiry.IsRequired(world with { Settings = world.Settings with { RequireTokenExpiry = false } }, kind),
            LongestLifetimeDays = TokenExpiry.Farthest(world, kind, epoch) is { } last ? last.DayNumber - epoch.DayNumber : null,
            ProposedLifetimeDays = ProposedDays,
        };
    }

    private static string[] Opening(TokenPageLabels labels) => labels.AddButton is { } add ? [add] : [];

    private static string[] Find(IEnumerable<NavItem> items, string title) =>
    [
        .. items.Select(item => item.Title == title ? [item.Title]
            : item.Children.Any(child => child.Title == title) ? (string[])[item.Title, title]
            : []).FirstOrDefault(path => path is not []) ?? [title],
    ];

    private static string[] Others(IEnumerable<NavItem> items, string[] menu) =>
        [.. items.SelectMany(item => item.Children.Select(child => child.Title).Prepend(item.Title)).Except(menu, StringComparer.Ordinal)];
}
