using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Findings;

/// <summary>What a check concludes; the engine adds what is the check's own (id, statements, evidence).</summary>
/// <remarks><see cref="On"/> names the probes it rests on where they are not all of the check's own.</remarks>
internal sealed record Finding(CheckStatus Status, string Message, string? Code = null, Cure? Fix = null, Severity? Own = null,
    string? Because = null)
{
    public ImmutableArray<string>? On { get; init; }

    /// <summary>The answer that ended the requests before this check's own was sent; null when they did not end early.</summary>
    public ReadAnswer? StoppedBy { get; init; }

    public static Finding Pass(string message) => new(CheckStatus.Pass, message);

    /// <summary>It holds, and there is something to know that changes no exit code.</summary>
    public static Finding Info(string code, string message, Cure? fix = null) => new(CheckStatus.Pass, message, code, fix, Severity.Info);

    public static Finding Warn(string code, string message, Cure fix) => new(CheckStatus.Warn, message, code, fix);

    public static Finding Fail(string code, string message, Cure fix) => new(CheckStatus.Fail, message, code, fix);

    public static Finding Unknown(string code, string message, Cure fix) => new(CheckStatus.Unknown, message, code, fix);

    public static Finding NotApplicable(string message) => new(CheckStatus.NotApplicable, message);

    public static Finding Skipped(string because) => new(CheckStatus.Skipped, $"Not requested, because of {because}.", Because: because);
}
