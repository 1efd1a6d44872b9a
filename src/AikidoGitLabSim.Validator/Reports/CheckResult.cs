using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>The result of one check.</summary>
public sealed record CheckResult
{
    /// <summary>The check's name, such as <c>scopes.required</c>. Stable.</summary>
    public required string Id { get; init; }

    /// <summary>The status of the check.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>Why it ended so, such as <c>E_SCOPE_MISSING</c>; null for a plain pass. Stable.</summary>
    public string? Code { get; init; }

    /// <summary>The severity of the result.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The check whose outcome made this one pointless, or whose answer ended the asking before it; else null.</summary>
    public string? Because { get; init; }

    /// <summary>The exchanges it rests on.</summary>
    public required ImmutableArray<CheckEvidence> Evidence { get; init; }

    /// <summary>The statements and omissions of the help page that it speaks of, such as <c>S-21</c>.</summary>
    [JsonPropertyName("statement")]
    public required ImmutableArray<string> Statements { get; init; }

    /// <summary>What was found, in one or two sentences.</summary>
    public required string Message { get; init; }

    /// <summary>What to do; null when there is nothing to do.</summary>
    public string? Fix { get; init; }

    /// <summary>The steps of <see cref="Fix"/>, in order.</summary>
    [JsonIgnore]
    internal ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The page of GitLab's documentation about the subject.</summary>
    public string? DocUrl { get; init; }
}
