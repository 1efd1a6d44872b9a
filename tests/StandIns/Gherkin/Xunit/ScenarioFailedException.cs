namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>A step's failure with the place in the feature file in front of its message and at the end of its stack.</summary>
internal sealed class ScenarioFailedException(Failure failure)
    : Exception($"{failure.Path}:{failure.Line}: {failure.What}\n{failure.Error.GetType().Name}: {failure.Error.Message}")
{
    public override string StackTrace => $"{failure.Error.StackTrace}\n   at {failure.What} in {failure.Path}:line {failure.Line}";
}
