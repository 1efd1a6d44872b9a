using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed record ScenarioResult(ScenarioExecutionStatus Status, IReadOnlyList<Failure> Failures, string Output);
