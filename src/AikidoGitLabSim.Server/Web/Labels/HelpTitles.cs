using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The version in the heading of <c>/help</c>, by release (<c>app/helpers/version_check_helper.rb</c>, link_to_version).</summary>
internal static class HelpTitles
{
    private static readonly History<bool> Named = new(
        new HistoryRow<bool>("15.11", false, "NGitLab.Tests/Docker/GitLabDockerContainer.cs, run against 17.1.8: 17.1.8"),
        new HistoryRow<bool>("17.2", true, "later pages: v and the distribution; the release is bracketed"));

    /// <summary>What changed about the heading over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("labels", "version on /help", Named, named => named ? "v18.1.6-ee" : "17.1.8")];

    /// <summary>The text and the address of the link in the heading.</summary>
    public static (string Text, string Address) Of(Edition edition)
    {
        var version = $"{edition.Version.Major}.{edition.Version.Minor}.{edition.Version.Patch}";
        var tag = edition.IsEnterprise ? $"v{version}-ee" : $"v{version}";
        return (Named.At(edition.Version) ? tag : version,
            $"https://gitlab.com/gitlab-org/{(edition.IsEnterprise ? "gitlab" : "gitlab-foss")}/-/tags/{tag}");
    }
}
