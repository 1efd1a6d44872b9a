using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.Cli.Twin.Reporting;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The exit codes of <c>twin</c>.</summary>
internal static class TwinExit
{
    /// <summary>Nothing could be compared.</summary>
    public const int Inconclusive = 5;

    /// <summary>The exit code of a report.</summary>
    public static int Of(TwinReport report) =>
        report.Differences > 0 ? ExitCode.DoesNotHold
        : report.Count(Verdict.Proven) > 0 ? ExitCode.Fine
        : Inconclusive;
}
