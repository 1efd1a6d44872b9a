using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Whether an edition knows fine-grained tokens: from the release whose scope list holds <c>granular</c>.</summary>
internal static class FineGrained
{
    public static string Cure => $"name an edition from {ScopeCatalogue.FineGrainedExist.Since} on, or leave this out";

    public static string? WhyNotIn(Edition edition) =>
        ScopeCatalogue.FineGrainedExist.Holds(edition.Version) ? null : $"GitLab {edition.Version} has no fine-grained tokens";
}
