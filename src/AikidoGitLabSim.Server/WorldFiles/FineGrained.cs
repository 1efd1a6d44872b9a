using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Whether an edition knows fine-grained tokens: from the release whose scope list holds <c>granular</c>.</summary>
internal static class FineGrained
{
    private static readonly VersionRange Exists = ScopeCatalogue.All.Single(scope => scope.Name == ScopeCatalogue.Granular).Exists;

    public static string Cure => $"name an edition from {Exists.Since} on, or leave this out";

    public static string? WhyNotIn(Edition edition) =>
        Exists.Holds(edition.Version) ? null : $"GitLab {edition.Version} has no fine-grained tokens";
}
