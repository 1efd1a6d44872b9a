using Reqnroll;
using Reqnroll.ErrorHandling;
using Reqnroll.UnitTestProvider;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>How a scenario ends that is pending or ignored while it runs.</summary>
internal sealed class XunitRuntimeProvider : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new PendingScenarioException(message);

    public void TestInconclusive(string message) => TestIgnore(message);

    public void TestIgnore(string message) => throw new SkippedException(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) =>
        exception is SkippedException ? ScenarioExecutionStatus.Skipped : null;
}
