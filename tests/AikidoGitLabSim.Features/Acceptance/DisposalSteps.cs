namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "hooks")]
public sealed class DisposalSteps(FeatureContext feature, Resource resource)
{
    [BeforeFeature]
    public static void BeforeFeature(FeatureContext feature) => feature.Set(new List<Resource>());

    [AfterFeature]
    public static void AfterFeature(FeatureContext feature) =>
        feature.Get<List<Resource>>().ShouldAllBe(used => used.IsDisposed);

    [When("one/another resource is used")]
    public void WhenAResourceIsUsed() => feature.Get<List<Resource>>().Add(resource);

    [Then("it is not disposed yet")]
    public void ThenItIsNotDisposedYet() => resource.IsDisposed.ShouldBeFalse();
}
