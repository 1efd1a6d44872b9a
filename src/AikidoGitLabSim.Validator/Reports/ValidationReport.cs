using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>Everything that was found, schema <c>gltoken-report/1</c>. Two reports from the same exchanges are equal, byte for
/// byte.</summary>
public sealed record ValidationReport
{
    /// <summary>The version of the report's format: always <c>gltoken-report/1</c>.</summary>
    public string Schema { get; init; } = "gltoken-report/1";

    /// <summary>The tool and its version.</summary>
    public required string Tool { get; init; }

    /// <summary>The GitLab that was asked.</summary>
    public required ReportTarget Target { get; init; }

    /// <summary>What is known of the token.</summary>
    public required ReportToken Token { get; init; }

    /// <summary>The set-up the token was held against; <c>auto</c> when its kind did not become known.</summary>
    public required string Profile { get; init; }

    /// <summary>The scopes asked for and had; null when GitLab did not list any.</summary>
    public required ReportScopes? Scopes { get; init; }

    /// <summary>All checks, always all of them and always in the same order.</summary>
    public required ImmutableArray<CheckResult> Checks { get; init; }

    /// <summary>Which documented set-ups the token fits by kind and scopes.</summary>
    public required ImmutableArray<ProfileMatch> Matrix { get; init; }

    /// <summary>The token to make in this one's place, if this one does not do.</summary>
    public required RightToken RightToken { get; init; }

    /// <summary>At most three things to do, the most pressing first.</summary>
    public required ImmutableArray<string> Next { get; init; }

    /// <summary>The verdict and the counts.</summary>
    public required ReportSummary Summary { get; init; }

    /// <summary>The exit code that says the same, one of <see cref="ExitCodes"/>.</summary>
    public required int ExitCode { get; init; }
}
