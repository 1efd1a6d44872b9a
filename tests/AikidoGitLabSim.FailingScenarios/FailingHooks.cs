namespace AikidoGitLabSim.FailingScenarios;

[Binding]
public sealed class FailingHooks(IReqnrollOutputHelper output)
{
    [BeforeFeature("before-feature-fails")]
    public static void BeforeFeature() => throw new InvalidOperationException("the hook before the feature");

    [AfterFeature("after-feature-fails")]
    public static void AfterFeature() => throw new NotSupportedException("the hook after the feature");

    [BeforeScenario("before-scenario-fails", Order = 1)]
    public void BeforeScenario() => throw new InvalidOperationException("the hook before the scenario");

    [BeforeScenario("before-scenario-fails", Order = 2)]
    public void BeforeScenarioToo() => output.WriteLine("the hook after the failed one");

    [BeforeStep("before-step-fails")]
    public void BeforeStep() => throw new InvalidOperationException("the hook before the step");

    [AfterStep("after-step-fails")]
    public void AfterStep() => throw new InvalidOperationException("the hook after the step");

    [AfterScenario("after-scenario-fails", Order = 1)]
    public void AfterScenario() => throw new InvalidOperationException("the hook after the scenario");

    [AfterScenario("after-scenario-fails", Order = 2)]
    public void AfterScenarioToo() => output.WriteLine("the hook after the failed one");
}
