using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>What a stage expects of an answer beyond the fact's own words: which tokens a list has, what a header lacks.</summary>
internal static class AlsoExpectation
{
    public static IEnumerable<string> Differences(JsonObject expected, Answer answer, SimulatedWorld world)
    {
        var ids = (answer.Json as JsonArray ?? []).Select(item => item?["id"]?.GetValue<long>()).ToHashSet();
        foreach (var role in Texts(expected["ids_present"]).Where(role => !ids.Contains(world.TokenId(role))))
            yield return $"token {role} is not in the list";
        foreach (var role in Texts(expected["ids_absent"]).Where(role => ids.Contains(world.TokenId(role))))
            yield return $"token {role} is in the list";
        foreach (var (header, text) in expected["header_lacks"] as JsonObject ?? [])
        {
            if (answer.Headers.GetValueOrDefault(header)?.Contains(text!.GetValue<string>(), StringComparison.Ordinal) == true)
                yield return $"header {header} has {text}";
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => item!.GetValue<string>()) ?? [];
}
