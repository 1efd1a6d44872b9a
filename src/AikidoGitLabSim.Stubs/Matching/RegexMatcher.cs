namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes texts that an expression matches from end to end.</summary>
internal sealed record RegexMatcher(JavaRegex Regex) : ValueMatcher
{
    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request) => value is not null && Regex.IsMatch(value);
}
