using Reqnroll.BoDi;

namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "injection")]
public sealed class InjectionSteps(Notebook notebook, IObjectContainer container, ScenarioContext scenario, FeatureContext feature)
{
    [BeforeScenario]
    public void RegisterGreeters()
    {
        container.RegisterTypeAs<Greeter, IGreeter>();
        container.RegisterTypeAs<Greeter, IGreeter>("shy").InstancePerDependency();
    }

    [When("one class notes {string}")]
    public void WhenOneClassNotes(string text) => notebook.Note(text);

    [Then("the greeter says {string}")]
    public void ThenTheGreeterSays(string text) => container.Resolve<IGreeter>().Greet().ShouldBe(text);

    [Then("one greeter is shared, and shy greeters are not")]
    public void ThenOneGreeterIsShared()
    {
        container.Resolve<IGreeter>().ShouldBeSameAs(container.Resolve<IGreeter>());
        container.Resolve<IGreeter>("shy").ShouldNotBeSameAs(container.Resolve<IGreeter>("shy"));
    }

    [When("who answers")]
    public void WhenWhoAnswers() => notebook.Note("tag");

    [When("I keep {int} in the scenario")]
    public void WhenIKeep(int number) => scenario["kept"] = number;

    [Then("the scenario holds {int} and its title is {string}")]
    public void ThenTheScenarioHolds(int number, string title)
    {
        scenario.Get<int>("kept").ShouldBe(number);
        scenario.ScenarioInfo.Title.ShouldBe(title);
        scenario.ScenarioInfo.Tags.ShouldBe(["output"]);
        scenario.ScenarioExecutionStatus.ShouldBe(ScenarioExecutionStatus.OK);
    }

    [Then("the feature is {string}")]
    public void ThenTheFeatureIs(string title) => feature.FeatureInfo.Title.ShouldBe(title);
}
