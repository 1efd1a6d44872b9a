using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>When GitLab moved its bars.</summary>
internal static class NavigationStyles
{
    private static readonly History<NavigationStyle> Rows = new(
        new HistoryRow<NavigationStyle>("15.11", NavigationStyle.TopBar,
            "doc/user/profile/personal_access_tokens.md at 15.x: top bar, upper-right corner"),
        new HistoryRow<NavigationStyle>("16.1", NavigationStyle.Sidebar, "gitlab-org/gitlab issue 409005: left sidebar by default"),
        new HistoryRow<NavigationStyle>("18.6", NavigationStyle.Panels,
            "app/assets/javascripts/super_sidebar/components/user_menu.vue at 18.x, bracketed"));

    /// <summary>What changed about the bars over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("pages", "bars", Rows)];

    /// <summary>Where a release has them.</summary>
    public static NavigationStyle At(GitLabVersion version) => Rows.At(version);
}
