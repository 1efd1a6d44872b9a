namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>One thing that is wrong with a mapping.</summary>
/// <param name="File">The file, relative to the stubs' folder; null: the mapping came over HTTP or from code.</param>
/// <param name="Line">The line, counted from 1; 0: it is about no line.</param>
/// <param name="Key">The place, such as <c>/request/urlPath</c>; empty: the whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record StubProblem(string? File, int Line, string Key, string Message, string Cure)
{
    /// <summary>The problem in one line: place, what is wrong, cure.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { File, Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {Line}") : null,
            Key }.Where(part => !string.IsNullOrEmpty(part)))
        is { Length: > 0 } place
            ? $"{place}: {Message}; {Cure}"
            : $"{Message}; {Cure}";
}
