namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>One thing in which two answers differ.</summary>
/// <param name="Text">What differs.</param>
/// <param name="Expectation">What the real answer is, as a step of a feature after Then; null: no step can say it.</param>
internal sealed record Difference(string Text, string? Expectation = null)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
