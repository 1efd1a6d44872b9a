using System.Runtime.InteropServices;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What this simulator is and how far it goes.</summary>
internal static class About
{
    public static object Of(ControlOptions options) => new
    {
        name = "AikidoGitLabSim",
        build = new
        {
            version = typeof(About).Assembly.GetName().Version?.ToString(3),
            runtime = RuntimeInformation.FrameworkDescription,
        },
        editions = new
        {
            grammar = Edition.Grammar,
            @default = Edition.Default.ToString(),
            offerings = new[] { "gitlab.com", "self-managed", "dedicated" },
            tiers = new[] { "free", "premium", "ultimate" },
            oldest = GitLabVersion.Oldest.ToString(),
            newest = GitLabVersion.Newest.ToString(),
            newer = "behaves as the newest",
        },
        tokenKinds = Vocabulary.TokenKinds.All,
        limits = new { controlBodyBytes = ControlBody.Limit, worldFileCharacters = WorldFileReader.LongestFile, worldNameCharacters = 64 },
        unhandledExceptions = options.UnhandledExceptions(),
        mutant = options.Mutant is { } mutant
            ? new
            {
                mutant.Name, mutant.Wrong,
                warning = "This GitLab is wrong on purpose. Prove nothing with it but that the wrong is noticed."
            }
            : null,
    };
}
