using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>A hook runs when one of its tags is on the scenario (or always, without tags); lower orders run first.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    public const int DefaultOrder = 10000;

    private protected HookAttribute(HookType @event, params string[] tags) => (Event, Tags) = (@event, tags);

    internal IReadOnlyList<string> Tags { get; }

    public int Order { get; set; } = DefaultOrder;

    internal HookType Event { get; }
}

public sealed class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun);

public sealed class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun);

public sealed class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookType.BeforeFeature, tags);

public sealed class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookType.AfterFeature, tags);

public sealed class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);

public sealed class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);

public sealed class BeforeStepAttribute(params string[] tags) : HookAttribute(HookType.BeforeStep, tags);

public sealed class AfterStepAttribute(params string[] tags) : HookAttribute(HookType.AfterStep, tags);
