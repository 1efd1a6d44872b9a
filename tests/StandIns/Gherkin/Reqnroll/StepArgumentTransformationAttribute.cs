namespace Reqnroll;

/// <summary>Makes a method convert step arguments: whole texts, texts that match a regular expression, or tables.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute : Attribute
{
    public const int DefaultOrder = 10000;

    public StepArgumentTransformationAttribute()
    {
    }

    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder) => (Regex, Order) = (regex, order);

    public string? Regex { get; set; }

    /// <summary>The parameter name for cucumber expressions: <c>{name}</c>.</summary>
    public string? Name { get; set; }

    public int Order { get; set; } = DefaultOrder;
}
