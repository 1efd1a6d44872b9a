using System.Reflection;
using Reqnroll;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Starts and ends Reqnroll's run around the tests of an assembly, when scenarios are among them.</summary>
internal sealed class FeatureAssemblyRunner(
    ITestAssembly testAssembly,
    IEnumerable<IXunitTestCase> testCases,
    IMessageSink diagnostics,
    IMessageSink execution,
    ITestFrameworkExecutionOptions options)
    : XunitTestAssemblyRunner(testAssembly, testCases, diagnostics, execution, options)
{
    private Assembly Assembly => ((IReflectionAssemblyInfo)TestAssembly.Assembly).Assembly;

    protected override async Task AfterTestAssemblyStartingAsync()
    {
        await base.AfterTestAssemblyStartingAsync();
        if (TestCases.OfType<ScenarioTestCase>().Any())
            await Aggregator.RunAsync(() => TestRunnerManager.OnTestRunStartAsync(Assembly));
    }

    protected override async Task BeforeTestAssemblyFinishedAsync()
    {
        await Aggregator.RunAsync(() => TestRunnerManager.OnTestRunEndAsync(Assembly));
        foreach (var path in ReportFiles.Written)
            DiagnosticMessageSink.OnMessage(new DiagnosticMessage($"Report: {path}"));
        await base.BeforeTestAssemblyFinishedAsync();
    }

    protected override Task<RunSummary> RunTestCollectionAsync(
        IMessageBus messageBus,
        ITestCollection testCollection,
        IEnumerable<IXunitTestCase> testCases,
        CancellationTokenSource cancellationTokenSource) =>
        new FeatureCollectionRunner(
            testCollection,
            testCases,
            DiagnosticMessageSink,
            messageBus,
            TestCaseOrderer,
            new ExceptionAggregator(Aggregator),
            cancellationTokenSource).RunAsync();
}
