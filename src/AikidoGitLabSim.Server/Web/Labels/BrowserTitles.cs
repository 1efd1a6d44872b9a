using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>Titles in the browser's tab: the page, what it is part of, and GitLab (<c>app/helpers/page_layout_helper.rb</c>,
/// page_title).</summary>
internal static class BrowserTitles
{
    private static readonly History<string> Pattern = new(
        new HistoryRow<string>("15.11", "{page} · {section} · GitLab",
            "app/helpers/page_layout_helper.rb; a saved sign-in page of 16.8 to 17.3"));

    private static readonly History<string> UserSettings = new(
        new HistoryRow<string>("15.11", "User Settings", "app/views/layouts/profile.html.haml; bracketed"),
        new HistoryRow<string>("17.3", "User settings", "gitlab-org/gitlab MR 161074; bracketed"));

    private static readonly History<string> NotFoundHeading = new(
        new HistoryRow<string>("15.11", "Page Not Found",
            "spec/support/shared_examples/features/access_tokens_shared_examples.rb @07f40d55"),
        new HistoryRow<string>("17.3", "Page not found", "app/views/errors/not_found.html.haml, later copies; bracketed"));

    /// <summary>What changed about titles over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "title in the browser", Pattern),
        NamedHistory.Of("labels", "section of the user settings in the browser's title", UserSettings),
        NamedHistory.Of("labels", "heading where there is no such page", NotFoundHeading),
    ];

    /// <summary>The heading of the page that says that there is none.</summary>
    public static string NotFound(GitLabVersion version) => NotFoundHeading.At(version);

    /// <summary>The title of a page.</summary>
    /// <param name="version">The release.</param>
    /// <param name="page">The page's name.</param>
    /// <param name="section">What it is part of; null: nothing.</param>
    public static string Of(GitLabVersion version, string page, string? section)
    {
        var part = section switch
        {
            "User settings" => UserSettings.At(version),
            "Your work" => "Dashboard",
            _ => section,
        };
        return part is null || part == page ? $"{page} · GitLab" : $"{page} · {part} · GitLab";
    }
}
