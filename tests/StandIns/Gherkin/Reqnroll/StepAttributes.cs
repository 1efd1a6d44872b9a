using Reqnroll.Bindings;

namespace Reqnroll;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute(string? expression, StepDefinitionType[] types) : Attribute
{
    internal IReadOnlyList<StepDefinitionType> Types { get; } = types;

    public string? Expression { get; } = expression;

    public ExpressionType ExpressionType { get; set; }
}

public sealed class GivenAttribute(string expression) : StepDefinitionBaseAttribute(expression, [StepDefinitionType.Given]);

public sealed class WhenAttribute(string expression) : StepDefinitionBaseAttribute(expression, [StepDefinitionType.When]);

public sealed class ThenAttribute(string expression) : StepDefinitionBaseAttribute(expression, [StepDefinitionType.Then]);

/// <summary>Matches a step whatever its keyword.</summary>
public sealed class StepDefinitionAttribute(string expression)
    : StepDefinitionBaseAttribute(expression, [StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then]);
