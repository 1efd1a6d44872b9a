namespace Reqnroll;

public sealed class ScenarioStepContext : ReqnrollContext
{
    internal ScenarioStepContext(StepInfo step) => StepInfo = step;

    public StepInfo StepInfo { get; }

    public ScenarioExecutionStatus Status { get; internal set; }

    public Exception? StepError { get; internal set; }
}
