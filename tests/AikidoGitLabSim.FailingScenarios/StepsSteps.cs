namespace AikidoGitLabSim.FailingScenarios;

[Binding]
public sealed class StepsSteps
{
    [StepDefinition("a step that passes")]
    public void Passes()
    {
    }

    [Given("a step that throws")]
    public void Throws() => throw new InvalidOperationException("no such luck");

    [Given("a step that throws later")]
    public async Task ThrowsLaterAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("no luck in the end");
    }

    [Given("a step that is {string}")]
    public void Pending(string how) => throw new PendingStepException();

    [Given("^a step that two (.*)$")]
    public void OneOfTwo(string what) => what.ShouldNotBeEmpty();

    [Given("a step that two definitions take")]
    public void TheOtherOfTwo()
    {
    }

    [Given("^a step that takes (.*) days$")]
    public void Days(int days) => days.ShouldBePositive();

    [Given("^a step that takes a date or a number: (.*)$")]
    public void Date(DateOnly date) => date.ShouldNotBe(default);

    [Given("^a step that takes a date or a (?:number): (.*)$")]
    public void Number(int number) => number.ShouldBePositive();

    [Given("a step of another feature")]
    [Scope(Feature = "another")]
    public void Elsewhere()
    {
    }
}
