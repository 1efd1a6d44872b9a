using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What this simulator is and how far it goes.</summary>
internal static class About
{
    public static JsonObject Of(ControlOptions options) => new()
    {
        ["name"] = "AikidoGitLabSim",
        ["build"] = new JsonObject
        {
            ["version"] = BuildVersion.Of(typeof(About).Assembly),
            ["runtime"] = RuntimeInformation.FrameworkDescription,
        },
        ["editions"] = new JsonObject
        {
            ["grammar"] = Edition.Grammar,
            ["default"] = Edition.Default.ToString(),
            ["offerings"] = JsonText.List(["gitlab.com", "self-managed", "dedicated"]),
            ["tiers"] = JsonText.List(["free", "premium", "ultimate"]),
            ["oldest"] = GitLabVersion.Oldest.ToString(),
            ["newest"] = GitLabVersion.Newest.ToString(),
            ["newer"] = "behaves as the newest",
        },
        ["tokenKinds"] = JsonText.List(Vocabulary.TokenKinds.All),
        ["limits"] = new JsonObject
        {
            ["controlBodyBytes"] = ControlBody.Limit,
            ["worldFileCharacters"] = WorldFileReader.LongestFile,
            ["worldNameCharacters"] = 64,
        },
        ["unhandledExceptions"] = options.UnhandledExceptions(),
        ["mutant"] = options.Mutant is { } mutant ? Of(mutant) : null,
    };

    private static JsonObject Of(Mutant mutant) => new()
    {
        ["name"] = mutant.Name,
        ["wrong"] = mutant.Wrong,
        ["warning"] = "This GitLab is wrong on purpose. Prove nothing with it but that the wrong is noticed.",
    };
}
