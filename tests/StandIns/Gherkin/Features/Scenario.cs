using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary><paramref name="Line"/> is the scenario's or the Examples row's, so it is its identity within the file.</summary>
internal sealed record Scenario(string DisplayName, ScenarioInfo Info, RuleInfo? Rule, int Line, IReadOnlyList<Step> Steps)
{
    public bool IsIgnored => Info.CombinedTags.Contains("ignore", StringComparer.OrdinalIgnoreCase);
}
