namespace AikidoGitLabSim.Validator.Reports;

/// <summary>The report in one line and six numbers.</summary>
/// <param name="Verdict">The verdict in one sentence.</param>
/// <param name="Pass">Checks that passed.</param>
/// <param name="Fail">Checks that failed.</param>
/// <param name="Warn">Checks that warn.</param>
/// <param name="NotApplicable">Checks whose question did not arise.</param>
/// <param name="Unknown">Checks that could not be decided.</param>
/// <param name="Skipped">Checks that another's outcome made pointless.</param>
public sealed record ReportSummary(string Verdict, int Pass, int Fail, int Warn, int NotApplicable, int Unknown, int Skipped);
