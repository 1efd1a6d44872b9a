namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>A rule that words decide, as <c>words.yml</c> has it.</summary>
internal sealed record WordRule
{
    /// <summary>The id, such as <c>DOC-TERM</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>info, warning or error.</summary>
    public string Severity { get; init; } = "warning";

    /// <summary>A regular expression over the text outside of code and addresses.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The message that explains the finding.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to write, with <c>${name}</c> for a group of the pattern; null where the writer has to decide.</summary>
    public string? Instead { get; init; }
}
