namespace AikidoGitLabSim.Features.Steps;

/// <summary>Skips scenarios that do not apply to the edition under test.</summary>
[Binding]
public sealed class EditionHooks(ScenarioContext scenario, Skipping skipping)
{
    private const int First = 0;

    [BeforeScenario(Order = First)]
    public void BeforeScenario()
    {
        var edition = LiveTarget.IsFor(scenario.ScenarioInfo)?.Edition ?? EditionUnderTest.FromEnvironment();
        if (edition is not null && EditionUnderTest.WhyNot(scenario.ScenarioInfo, edition) is { } reason)
            skipping.Skip($"Not on {edition}: {reason}");
    }
}
