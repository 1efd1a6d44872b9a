namespace AikidoGitLabSim.FailingScenarios;

[Binding]
public sealed class UnmakeableSteps(IUnknown unknown)
{
    [Given("a step of a class that cannot be made")]
    public void Given() => unknown.ShouldNotBeNull();
}
