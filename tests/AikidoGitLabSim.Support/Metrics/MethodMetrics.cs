namespace AikidoGitLabSim.Support.Metrics;

/// <summary>A method, constructor, operator or accessor with a body.</summary>
/// <param name="Place">File and line, to click on.</param>
/// <param name="Name">Type and member.</param>
/// <param name="Lines">Lines of the body with code on them.</param>
/// <param name="Complexity">One, and one more for each branch.</param>
public sealed record MethodMetrics(string Place, string Name, int Lines, int Complexity)
{
    public override string ToString() => $"{Place} {Name}: {Lines} lines, complexity {Complexity}";
}
