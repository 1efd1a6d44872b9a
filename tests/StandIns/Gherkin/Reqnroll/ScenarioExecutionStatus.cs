namespace Reqnroll;

/// <summary>In the order of gravity: a later one replaces an earlier one.</summary>
public enum ScenarioExecutionStatus
{
    OK,
    StepDefinitionPending,
    UndefinedStep,
    BindingError,
    TestError,
    Skipped,
}
