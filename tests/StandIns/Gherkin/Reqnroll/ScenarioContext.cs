using Reqnroll.BoDi;

namespace Reqnroll;

public sealed class ScenarioContext : ReqnrollContext
{
    internal ScenarioContext(ScenarioInfo scenario, RuleInfo? rule, IObjectContainer container) =>
        (ScenarioInfo, RuleInfo, ScenarioContainer) = (scenario, rule, container);

    public ScenarioInfo ScenarioInfo { get; }

    public RuleInfo? RuleInfo { get; }

    public IObjectContainer ScenarioContainer { get; }

    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>The step that runs now; null between steps.</summary>
    public ScenarioStepContext? StepContext { get; internal set; }
}
