using AikidoGitLabSim.StandIns.Gherkin;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

/// <summary>Runs a feature text in process, without xunit around it.</summary>
internal static class FeatureText
{
    public static Feature Read(string text) => FeatureReader.Read(text, "features/some.feature");

    public static async Task<ScenarioResult> RunAsync(string text, params Type[] bindings) => (await RunAllAsync(text, bindings)).Single();

    public static async Task<IReadOnlyList<ScenarioResult>> RunAllAsync(string text, params Type[] bindings)
    {
        var feature = Read(text);
        await using var run = new TestRun(new BindingRegistry(bindings));
        await using var featureRun = new FeatureRun(run, feature);
        var results = new List<ScenarioResult>();
        foreach (var scenario in feature.Scenarios)
            results.Add(await featureRun.RunAsync(scenario));
        return results;
    }
}
