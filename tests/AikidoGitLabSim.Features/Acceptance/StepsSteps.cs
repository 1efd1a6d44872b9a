using System.Globalization;

namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Feature = "Step texts")]
public sealed class StepsSteps(Notebook notebook)
{
    [When(@"^I note (\d+) times ""([^""]*)"" by pattern$")]
    public void WhenINoteTimesByPattern(int times, string text)
    {
        for (var time = 0; time < times; time++)
            notebook.Note(text);
    }

    [When("I note {int} and {float} and {word} and {string} and {}")]
    public void WhenINoteAll(int number, float fraction, string word, string text, string rest)
    {
        notebook.Note(number.ToString(CultureInfo.InvariantCulture));
        notebook.Note(fraction.ToString(CultureInfo.InvariantCulture));
        notebook.Note(word);
        notebook.Note(text);
        notebook.Note(rest);
    }

    [When("I note/write\\ down {int} page(s)/paragraph(s)")]
    public void WhenINotePages(int count) => notebook.Note($"page {count}");

    [Given("a first")]
    public void GivenAFirst() => notebook.Note("1st");

    [Given("a second")]
    public void GivenASecond() => notebook.Note("2nd");

    [Given("a third")]
    public void GivenAThird() => notebook.Note("3rd");

    [Given("a fourth")]
    public void GivenAFourth() => notebook.Note("4th");

    [Given("the weather")]
    public void GivenTheWeather() => notebook.Note("given");

    [When("the weather")]
    public void WhenTheWeather() => notebook.Note("when");

    [Then("the weather")]
    public void ThenTheWeather() => notebook.Note("then");

    [StepDefinition("anything goes")]
    public void AnythingGoes() => notebook.Note("any");

    [When(@"I call GET \/api\/v4\/{word}")]
    public void WhenICall(string route) => notebook.Note($"/api/v4/{route}");

    [When("I note slowly {string} with a task")]
    public async Task WhenINoteSlowlyWithATask(string text)
    {
        await Task.Yield();
        notebook.Note(text);
    }

    [When("I note slowly {string} with a value task")]
    public async ValueTask WhenINoteSlowlyWithAValueTask(string text)
    {
        await Task.Yield();
        notebook.Note(text);
    }
}
