namespace AikidoGitLabSim.FailingScenarios;

/// <summary>Tells what hooks see after each step and scenario.</summary>
[Binding]
public sealed class TellingHooks(IReqnrollOutputHelper output, ScenarioContext scenario)
{
    [AfterStep(Order = 0)]
    public void AfterStep() => Tell("after step");

    [AfterScenario(Order = 0)]
    public void AfterScenario() => Tell("after scenario");

    private void Tell(string when) =>
        output.WriteLine($"{when}: {scenario.ScenarioExecutionStatus}, {scenario.TestError?.Message ?? "no error"}");
}
