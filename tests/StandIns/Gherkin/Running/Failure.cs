using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>What went wrong and at which line of the feature file.</summary>
internal sealed record Failure(string Path, int Line, string What, Exception Error)
{
    public ScenarioExecutionStatus Status => Error switch
    {
        PendingStepException => ScenarioExecutionStatus.StepDefinitionPending,
        UndefinedStepException => ScenarioExecutionStatus.UndefinedStep,
        BindingException => ScenarioExecutionStatus.BindingError,
        _ => ScenarioExecutionStatus.TestError,
    };
}
