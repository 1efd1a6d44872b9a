namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>An expression that took too long to say yes or no.</summary>
/// <param name="expression">The expression.</param>
internal sealed class SlowRegexException(string expression)
    : Exception($"the expression '{expression}' of a stub took longer than {JavaRegex.Longest.TotalMilliseconds} ms on this request; "
        + "rewrite it without repeats in repeats");
